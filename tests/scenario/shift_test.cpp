#include <catch2/catch_test_macros.hpp>

#include "scenario/world.h"

namespace peilian {
namespace {

using namespace std::chrono_literals;

Library with_shift(AuthoredFile file, Diagnostics& diagnostics) { return world::with({std::move(file), world::second(diagnostics)}, diagnostics); }

TEST_CASE("a shift knows who comes when, and what passes it") {
    Diagnostics diagnostics;
    const Library library = with_shift(world::file("good_shift.json", diagnostics), diagnostics);
    INFO(world::listed(diagnostics));
    CHECK(diagnostics.empty());
    REQUIRE(library.shifts.size() == 1);
    const Shift& shift = *library.find_shift("good-shift");
    CHECK(library.find_shift("other") == nullptr);
    REQUIRE(shift.arrivals.size() == 2);
    CHECK(shift.arrivals[0].scenario->id == "good");
    CHECK(shift.arrivals[1].at == 30s);
    CHECK(shift.arrivals[1].within == 5s);
    CHECK_FALSE(shift.arrivals[1].first);
    CHECK(shift.find("second") == 1);
    CHECK(shift.find("nobody") == -1);
    CHECK(shift.pass_desk == 70);
    CHECK(shift.pass_chats == 1);
}

TEST_CASE("without rules of passing all chats must pass; a buyer's own span goes before the shift's") {
    Diagnostics diagnostics;
    AuthoredFile file = world::file("good_shift.json", diagnostics);
    std::erase_if(file.root.members(), [](const Json::Member& member) { return member.key == "pass"; });
    for (Json::Member& member : file.root.members())
        if (member.key == "arrivals") member.value.items().front().set("within_s", 0).set("priority", "first");
    const Library library = with_shift(std::move(file), diagnostics);
    const Shift& shift = *library.find_shift("good-shift");
    CHECK(shift.pass_desk == 60);
    CHECK(shift.pass_chats == 2);
    CHECK(shift.arrivals[0].within == 0s);
    CHECK(shift.arrivals[0].first);
    CHECK(shift.arrivals[1].within == 5s);
}

TEST_CASE("a shift's hash changes with its scenarios") {
    Diagnostics diagnostics;
    const std::string before = with_shift(world::file("good_shift.json", diagnostics), diagnostics).find_shift("good-shift")->hash;
    AuthoredFile other = world::second(diagnostics);
    other.root.set("title", "另一个标题");
    const Library library = world::with({world::file("good_shift.json", diagnostics), other}, diagnostics);
    CHECK(library.find_shift("good-shift")->hash != before);
}

TEST_CASE("a shift without one of its scenarios is left out") {
    Diagnostics diagnostics;
    const Library library = world::with({world::file("good_shift.json", diagnostics)}, diagnostics);
    CHECK(library.shifts.empty());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == "SF0005");
}

}  // namespace
}  // namespace peilian
