// Carries out effects on a thread of its own, so that no frame waits for the disk.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"
#include "records/store.h"

namespace peilian::shell {

/// One worker; effects are carried out in the order given. Outcomes wait in outcomes() and the window is woken.
class Effects {
public:
    /// `store` may be absent: each effect that needs it tries to open the records in `data`, and answers StoreFailed if that fails.
    Effects(std::optional<Store> store, std::shared_ptr<const Library> library, std::shared_ptr<const Scorebook> book,
            std::string data);
    /// Finishes what is queued.
    ~Effects();
    Effects(const Effects&) = delete;
    Effects& operator=(const Effects&) = delete;

    void run(std::vector<Effect> effects);
    std::vector<Action> outcomes();

private:
    struct Worker;
    std::unique_ptr<Worker> worker_;
};

}  // namespace peilian::shell
