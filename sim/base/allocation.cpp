// Whoever links this gets memory from mimalloc: recognition and scoring make many small objects, and a sixth of their time was malloc's.
#include <mimalloc-new-delete.h>
