// Reading the authored files into a book. Private to the scorer.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/book_compiled.h"
#include "scoring/variants.h"

namespace peilian {

inline constexpr std::array<std::string_view, 10> kDimensions{"timeliness", "courtesy", "empathy", "expertise", "honesty",
                                                              "sales", "resolution", "compliance", "process", "composure"};

/// Loads all files into one book, in this order: standards, profiles, rubrics. Keeps each standard as written, for the
/// profiles that change it.
class BookLoading {
public:
    BookLoading(const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics) : lexicon_(lexicon), needs_(needs), diagnostics_(diagnostics) {}

    void standards(const AuthoredFile& file);
    void profiles(std::vector<const AuthoredFile*> files);
    void rubrics(std::vector<const AuthoredFile*> files);

    Scorebook::Compiled book;

private:
    void report(const std::string& file, const Json& at, const char* code, std::string message, std::string hint);
    void standard(const Json& json, const std::string& file);
    CompiledStandard compile(const Json& json, const std::string& file, Diagnostics& diagnostics) const;
    /// Only what the profile itself says is its mistake; the standard was told of its own already.
    void check_change(const Json& before, const Json::Member& change, const AuthoredFile& file);
    /// `root` is the rubric with all that it extends; `whole`: none of its bases is missing.
    void rubric(const Json& root, const AuthoredFile& file, bool whole);
    /// Where the standard stands as the profile wants it; rubrics of like profiles share it.
    std::size_t variant(const std::string& profile, std::size_t at);

    const Lexicon& lexicon_;
    const NeedsTable& needs_;
    Diagnostics& diagnostics_;
    Variants variants_;
    std::vector<Json> written_;           ///< beside book.standards
    std::vector<std::string> canonical_;  ///< beside book.compiled
};

}  // namespace peilian
