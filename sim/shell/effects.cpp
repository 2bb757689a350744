#include "shell/effects.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "records/grading.h"
#include "shell/carry_out.h"
#include "shell/window.h"

namespace peilian::shell {

struct Effects::Worker {
    Carrier carrier;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Effect> queue;
    std::vector<Action> outcomes;
    bool stopping = false;
    std::thread thread;

    explicit Worker(Carrier c) : carrier(std::move(c)) {
        thread = std::thread([this] { loop(); });
    }

    void loop() {
        for (;;) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [this] { return stopping || !queue.empty(); });
            if (queue.empty()) return;
            const Effect effect = std::move(queue.front());
            queue.pop_front();
            lock.unlock();
            std::vector<Action> done = carrier.carry_out(effect);
            lock.lock();
            for (Action& action : done) outcomes.push_back(std::move(action));
            if (!done.empty() && !stopping) Window::wake();
        }
    }
};

Effects::Effects(std::optional<Store> store, std::shared_ptr<const Library> library, std::shared_ptr<const Scorebook> book,
                 std::string data)
    : worker_(std::make_unique<Worker>(Carrier{std::move(store), std::move(library), std::move(book), std::move(data)})) {}

Effects::~Effects() {
    {
        const std::lock_guard lock(worker_->mutex);
        worker_->stopping = true;
    }
    worker_->changed.notify_one();
    worker_->thread.join();
}

void Effects::run(std::vector<Effect> effects) {
    if (effects.empty()) return;
    {
        const std::lock_guard lock(worker_->mutex);
        for (Effect& effect : effects) worker_->queue.push_back(std::move(effect));
    }
    worker_->changed.notify_one();
}

std::vector<Action> Effects::outcomes() {
    const std::lock_guard lock(worker_->mutex);
    return std::exchange(worker_->outcomes, {});
}

}  // namespace peilian::shell
