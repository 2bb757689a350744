#include "cli/batches.h"

#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include "cli/commands.h"
#include "cli/content.h"

namespace peilian::cli {
namespace {

struct Item {
    Lines::Line line;
    std::optional<std::string> out;
    std::string error;
};

/// Works on the first `count` items of the batch on `jobs` threads.
void work_batch(const LineWork& work, std::vector<Item>& batch, std::size_t count, unsigned jobs) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            batch[i].error.clear();
            batch[i].out = work(batch[i].line, batch[i].error);
        }
    };
    std::vector<std::thread> others;
    for (unsigned job = 1; job < jobs && job < count; ++job) others.emplace_back(run);
    run();
    for (std::thread& other : others) other.join();
}

/// A count of lines done, when a person watches and the results go elsewhere.
class Progress {
public:
    void show(std::int64_t done) {
        if (watched_ && done != shown_) std::fprintf(stderr, "\r%lld", static_cast<long long>(shown_ = done));
    }
    ~Progress() {
        if (shown_ > 0) std::fputc('\n', stderr);
    }

private:
    const bool watched_ = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
    std::int64_t shown_ = 0;
};

}  // namespace

int work_lines(Lines& lines, unsigned jobs, const LineWork& work) {
    // A batch bounds the memory whatever the length of the input; it is large enough that threads rarely wait for its end.
    std::vector<Item> batch(jobs == 1 ? 1 : jobs * std::size_t{64});
    Progress progress;
    std::int64_t done = 0;
    int status = kDone;
    for (std::size_t count = batch.size(); count == batch.size();) {
        count = 0;
        while (count < batch.size() && lines.next(batch[count].line)) ++count;
        work_batch(work, batch, count, jobs);
        for (std::size_t i = 0; i < count; ++i) {
            const Item& item = batch[i];
            if (item.out) {
                std::fwrite(item.out->data(), 1, item.out->size(), stdout);
            } else {
                tell(item.line.file + ":" + std::to_string(item.line.number) + ": " + item.error);
                status = kFindings;
            }
        }
        progress.show(done += static_cast<std::int64_t>(count));
        if (std::ferror(stdout)) return kWorldFailed;
    }
    if (lines.error().empty()) return status;
    tell(lines.error());
    return kWorldFailed;
}

}  // namespace peilian::cli
