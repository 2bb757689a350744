#include "view/plain_content.h"

#include "base/utf8.h"
#include "files/authored_file.h"
#include "kit/content.h"

namespace peilian::kit {
namespace {

bool is_chinese(char32_t c) { return (c >= 0x3000 && c <= 0x303F) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFFEF); }

template <class... Texts>
void make_plain(Texts&... texts) {
    ((texts = plain(texts)), ...);
}

void make_plain(std::vector<std::string>& texts) {
    for (std::string& text : texts) text = plain(text);
}

void make_plain(std::vector<std::pair<std::string, std::string>>& pairs) {
    for (auto& [key, value] : pairs) make_plain(key, value);
}

void make_plain(std::vector<Fact>& facts) {
    for (Fact& fact : facts) make_plain(fact.title, fact.text);
}

void make_plain(Json& value) {
    for (Json& item : value.items()) make_plain(item);
    for (Json::Member& member : value.members()) make_plain(member.value);
    if (value.is_string()) value = Json(plain(value.as_string()));
}

void make_plain(Shop& shop) {
    make_plain(shop.name, shop.agent);
    for (Product& product : shop.products) {
        make_plain(product.name);
        make_plain(product.variants);
        make_plain(product.attributes);
        make_plain(product.facts);
    }
    for (Policy& policy : shop.policies) make_plain(policy.title, policy.text);
    make_plain(shop.facts);
    for (QuickPhrase& phrase : shop.quick_phrases) make_plain(phrase.group, phrase.text);
    make_plain(shop.gifts);
}

std::shared_ptr<const Scenario> plain_scenario(const Scenario& scenario) {
    Scenario copy = scenario;
    make_plain(copy.title, copy.briefing, copy.debrief, copy.persona.title, copy.buyer.nick, copy.buyer.level, copy.buyer.note);
    make_plain(copy.skills);
    make_plain(copy.goals);
    make_plain(copy.shop);
    make_plain(copy.buyer.profile);
    Order& order = copy.order;
    make_plain(order.status, order.variant, order.receiver, order.phone, order.address, order.courier, order.note);
    make_plain(order.logistics);
    for (Ending& ending : copy.endings) make_plain(ending.title);
    for (auto& [node, replies] : copy.model_replies) make_plain(replies);
    return std::make_shared<const Scenario>(std::move(copy));
}

void make_plain(SessionState& state) {
    for (Turn& turn : state.transcript.turns) {
        make_plain(turn.text);
        make_plain(turn.args);
    }
    for (LedgerEntry& entry : state.ledger) make_plain(entry.reason, entry.words);
}

std::shared_ptr<const Shift> plain_shift(const Shift& shift) {
    Shift copy = shift;
    make_plain(copy.title, copy.briefing);
    for (Arrival& arrival : copy.arrivals) arrival.scenario = plain_scenario(*arrival.scenario);
    return std::make_shared<const Shift>(std::move(copy));
}

void make_plain(Assessment& assessment) {
    for (Criterion& criterion : assessment.criteria) {
        make_plain(criterion.why);
        for (Evidence& evidence : criterion.evidence) make_plain(evidence.words);
    }
}

void make_plain(ShiftAssessment& assessment) {
    for (Assessment& chat : assessment.chats) make_plain(chat);
    for (DeskFigure& figure : assessment.desk.figures) make_plain(figure.why);
    for (std::string& sentence : assessment.why) make_plain(sentence);
}

/// Titles and advice only: the words that standards look for must stay.
void make_titles_plain(Json& value) {
    for (Json& item : value.items()) make_titles_plain(item);
    for (Json::Member& member : value.members()) {
        const bool shown = member.key == "title" || member.key == "advice" || member.key == "example" || member.key == "why";
        shown ? make_plain(member.value) : make_titles_plain(member.value);
    }
}

std::shared_ptr<const Scorebook> plain_scorebook() {
    Diagnostics findings;
    const Library& library = *shipped_library();
    std::vector<AuthoredFile> files = read_standards(std::string(PEILIAN_SOURCE_DIR) + "/assets/standards", library.schemas, findings);
    for (AuthoredFile& file : files) make_titles_plain(file.root);
    return std::make_shared<const Scorebook>(Scorebook::load(files, library.lexicon, library.needs, findings));
}

}  // namespace

bool has_chinese(std::string_view text) {
    for (const char32_t c : decode_utf8(text)) {
        if (is_chinese(c)) return true;
    }
    return false;
}

std::string plain(std::string_view text) {
    std::u32string out = decode_utf8(text);
    for (char32_t& c : out) {
        if (is_chinese(c)) c = U'x';
    }
    return encode_utf8(out);
}

Model plain_content(Model model) {
    auto library = std::make_shared<Library>(*model.library);
    for (auto& scenario : library->scenarios) scenario = plain_scenario(*scenario);
    for (auto& shift : library->shifts) shift = plain_shift(*shift);
    for (NeedKind& kind : library->needs.kinds) make_plain(kind.title);
    model.library = library;
    static const auto scorebook = plain_scorebook();
    model.scorebook = scorebook;
    make_plain(model.trainee);
    for (AttemptRow& row : model.attempts) make_plain(row.title, row.ending, row.trainee);
    if (model.session) {
        model.session->scenario = plain_scenario(*model.session->scenario);
        make_plain(model.session->state);
        make_plain(model.session->hints);
    }
    if (model.shift) {
        model.shift->shift = plain_shift(*model.shift->shift);
        for (ShiftChat& chat : model.shift->state.chats) make_plain(chat.session);
    }
    if (model.shift_review) {
        model.shift_review->shift = plain_shift(*model.shift_review->shift);
        for (ShiftChat& chat : model.shift_review->state.chats) make_plain(chat.session);
        make_plain(model.shift_review->assessment);
    }
    if (model.review) {
        model.review->scenario = plain_scenario(*model.review->scenario);
        make_plain(model.review->state);
        make_plain(model.review->assessment);
    }
    return model;
}

}  // namespace peilian::kit
