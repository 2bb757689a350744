// SOCI's headers as the records use them. Private to this layer.
#pragma once

// The distribution's soci-config.h switches on the exchange of Boost types and with it demands Boost's headers, which
// the records do not use. Its guard and the one switch that matters are set here instead; the classes are the same.
#define SOCICONFIG_H_INCLUDED
#define SOCI_HAVE_CXX11
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
