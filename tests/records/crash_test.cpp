#include <signal.h>
#include <sys/wait.h>

#include "records/temp_store.h"
#include "records/verify.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// Says replies until it is killed; reports each one that the store confirmed.
[[noreturn]] void write_until_killed(const std::string& path, int report) {
    std::string error;
    auto store = Store::open(path, error);
    if (!store || !store->begin_attempt(sample_attempt("a"), error)) _exit(1);
    for (int i = 1;; ++i) {
        if (!store->append_input("a", {SimTime{i}, Reply{"在的亲"}}, error)) _exit(1);
        if (write(report, &i, sizeof i) != sizeof i) _exit(1);
    }
}

}  // namespace

TEST_CASE("a program killed in the middle of writing loses nothing that was confirmed") {
    for (const int wanted : {1, 17, 60}) {
        TempFolder folder;
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) write_until_killed(folder.file(), ends[1]);
        close(ends[1]);
        int confirmed = 0, number = 0;
        while (confirmed < wanted && read(ends[0], &number, sizeof number) == sizeof number) confirmed = number;
        kill(child, SIGKILL);
        while (read(ends[0], &number, sizeof number) == sizeof number) confirmed = number;
        close(ends[0]);
        waitpid(child, nullptr, 0);

        Store store = open_store(folder.file());
        const StoredAttempt stored = load(store, "a");
        CHECK(confirmed >= wanted);
        // One more may have been committed before it could be confirmed.
        CHECK(static_cast<int>(stored.events.size()) >= confirmed);
        CHECK(static_cast<int>(stored.events.size()) <= confirmed + 1);
        CHECK(verify_chain(stored).empty());
        std::string error;
        CHECK(store.unfinished("", error)->size() == 1);
        CHECK(store.append_input("a", {SimTime{99999}, Reply{"继续"}}, error));
    }
}
