// What authors write: persona, shop, and scenario, resolved into one value that a session plays.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/sim_time.h"
#include "conditions/condition.h"
#include "conditions/needs.h"
#include "scenario/bargain.h"
#include "scenario/outcome.h"
#include "transcript/transcript.h"

namespace peilian {

struct Branch {
    Condition when;
    Outcome outcome;
    Json when_source;                      ///< for messages; places kept
};

/// Said or done when the trainee is silent in a node: the buyer chases, and then leaves.
struct Nudge {
    SimTime after{0};                      ///< since the buyer's last message or the previous nudge
    Outcome outcome;
};

struct Node {
    std::string id;
    std::vector<Line> lines;
    std::vector<std::string> needs;
    std::string feeling;
    std::vector<std::string> events;       ///< system events on entry: "order_placed", "payment" …
    std::vector<Branch> branches;
    std::optional<Outcome> otherwise;      ///< "else"
    std::optional<Bargain> bargain;        ///< answers, in the place of "else", what no branch takes
    std::vector<Nudge> nudges;             ///< replaces the persona's when not empty
    bool silent = false;                   ///< the buyer says nothing after entry until a nudge or a branch
    int line = 0, column = 0;              ///< place in the file
    std::string file;
};

struct Ending {
    std::string id;
    std::string outcome;                   ///< won, lost, neutral
    std::string title;                     ///< 成交
    std::vector<Line> lines;
    std::vector<std::string> events;
    Place place;
};

struct Product {
    std::string id, name;
    std::int64_t price = 0, floor_price = 0;   ///< fen
    int stock = 0;
    std::vector<std::string> variants;         ///< 白 38 …
    std::vector<std::pair<std::string, std::string>> attributes;  ///< 面料 → 棉帆布, in order
    std::vector<Fact> facts;
};

struct Policy { std::string id, title, text; };
struct QuickPhrase { std::string group, text; };

struct Shop {
    std::string id, name, agent;              ///< agent: the nickname trainees use
    std::vector<Product> products;
    std::vector<Policy> policies;
    std::vector<Fact> facts;
    std::vector<QuickPhrase> quick_phrases;
    int authority = 100;                      ///< lowest rate without asking, hundredths
    std::int64_t coupon_limit = 0, compensation_limit = 0;  ///< fen
    std::vector<std::string> gifts;
};

/// The order the trainee sees; empty id when there is none yet.
struct Order {
    std::string id, status, product, variant, receiver, phone, address, courier, tracking, note;
    std::int64_t paid = 0;                    ///< fen
    int quantity = 1;
    std::vector<std::pair<std::string, std::string>> logistics;  ///< time → event
};

struct Buyer {
    std::string nick;                         ///< 小鱼儿爱逛街
    std::string level, note;                  ///< 第 3 次来店; remarks
    std::vector<std::pair<std::string, std::string>> profile;
};

/// A reaction of the persona: holds in every node, before the node's branches.
struct Reaction {
    Condition when;
    Outcome outcome;
    bool once = false;
    bool then_branch = true;
    Json when_source;                      ///< for messages; places kept
};

struct Persona {
    std::string id, title;
    int mood = 60, patience = 70;
    std::vector<Reaction> reactions;
    std::vector<Nudge> nudges;
    Outcome out_of_patience, out_of_mood;     ///< lines and the ending (`to`)
    SimTime think_min{1500}, think_max{6000};
    int ms_per_char = 220;                    ///< typing delay per code point
    std::string file;
};

/// Everything a session needs, resolved: persona, shop and scenario merged and checked. Immutable.
struct Scenario {
    std::string id, title, stage, briefing, debrief, clock;   ///< clock: "2026-03-12T14:20", wall time of t = 0
    int difficulty = 1, minutes = 5;
    std::vector<std::string> skills, goals;
    Place briefing_place;
    std::vector<Place> goal_places;           ///< beside goals
    Persona persona;
    Shop shop;
    std::string product;                      ///< id within the shop
    Order order;
    Buyer buyer;
    std::string start;
    std::vector<Node> nodes;
    std::vector<Ending> endings;
    std::map<std::string, std::vector<std::string>> model_replies;  ///< node → replies; "node.kind" → those to an ask of its bargain
    std::map<std::string, std::vector<Turn>> model_actions;         ///< node → desk actions of the model path
    std::map<std::string, std::vector<Place>> model_reply_places;   ///< beside model_replies, entry by entry
    Brief brief;
    std::string file;
    std::string hash;                         ///< SHA-256 over scenario, persona and shop in canonical JSON

    const Node* find_node(std::string_view id) const;
    const Ending* find_ending(std::string_view id) const;
    const Product* find_product(std::string_view id) const;
};

}  // namespace peilian
