// The shipped texts of one language, for tests of what has no program around it.
#pragma once
#include <map>
#include <string>

#include "files/authored_file.h"
#include "files/texts.h"

namespace peilian::kit {

/// Lives as long as the test; a file that cannot be read ends it.
inline const Texts& texts(const std::string& locale = "zh-CN") {
    static std::map<std::string, Texts> known;
    if (!known.contains(locale)) {
        Diagnostics findings;
        std::string error;
        known[locale] = Texts::parse(read_file(std::string(PEILIAN_SOURCE_DIR) + "/assets/locale/" + locale + ".json", findings).value(), error).value();
    }
    return known.at(locale);
}

}  // namespace peilian::kit
