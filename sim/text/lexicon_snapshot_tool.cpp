// Run by the build: compiles the lexicon once, so that programs need not at each start.
#include <cstdio>

#include "text/lexicon_snapshot.h"

int main(int count, char** words) {
    using namespace peilian;
    if (count != 3) {
        std::fputs("usage: lexicon_snapshot ASSETS SNAPSHOT\n", stderr);
        return 2;
    }
    Diagnostics found;
    const std::string assets = words[1];
    const Schemas schemas = Schemas::load(assets + "/schemas", found);
    const bool written = write_snapshot(assets + "/lexicon", schemas, words[2], found);
    for (const Diagnostic& diagnostic : found) std::fputs((to_text(diagnostic) + "\n").c_str(), stderr);
    // Without it programs compile the lexicon themselves, and check tells what is wrong: no reason to fail the build.
    if (!written) std::fputs("lexicon_snapshot: the lexicon has errors; it is compiled at each start\n", stderr);
    return 0;
}
