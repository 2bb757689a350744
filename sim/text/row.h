// A row of plain values that is written once: its own, or lying in memory that somebody else keeps.
#pragma once
#include <cstddef>
#include <iterator>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace peilian {

/// Large tables are read where a mapped file holds them, without a copy (snapshot.h); freshly compiled ones are owned.
template <class T>
class Row {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    using value_type = T;

    Row() = default;
    Row(std::vector<T> items) : own_(std::move(items)), items_(own_) {}
    Row(const Row& other) : own_(other.own_), items_(other.owned() ? std::span<const T>(own_) : other.items_) {}
    Row(Row&& other) noexcept : own_(std::move(other.own_)), items_(std::exchange(other.items_, {})) {}
    Row& operator=(Row other) noexcept {
        own_.swap(other.own_);
        std::swap(items_, other.items_);
        return *this;
    }

    /// `items` must outlive this and its copies.
    static Row view(std::span<const T> items) {
        Row out;
        out.items_ = items;
        return out;
    }

    /// Only of one that is its own.
    void push_back(const T& item) {
        own_.push_back(item);
        items_ = own_;
    }
    template <class Items>
    void append(const Items& items) {
        own_.insert(own_.end(), std::begin(items), std::end(items));
        items_ = own_;
    }

    std::size_t size() const { return items_.size(); }
    bool empty() const { return items_.empty(); }
    const T* data() const { return items_.data(); }
    const T& operator[](std::size_t i) const { return items_[i]; }
    /// Asks for an item that will be read soon. The tables of the lexicon are larger than the processor's caches, and looks that
    /// do not hang on one another should wait for memory together.
    void expect(std::size_t i) const {
#if defined(__GNUC__)
        __builtin_prefetch(items_.data() + i);
#else
        (void)i;
#endif
    }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

private:
    bool owned() const { return items_.data() == own_.data() && !own_.empty(); }

    std::vector<T> own_;
    std::span<const T> items_;
};

}  // namespace peilian
