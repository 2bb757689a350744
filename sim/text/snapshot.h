// Values as bytes and back, for what a program of the same build wrote and reads.
#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "text/row.h"

namespace peilian {

/// Rows of plain values begin at multiples of this, or of their size where that is smaller, from the begin of the bytes.
constexpr std::size_t kSnapshotAlignment = 16;
constexpr std::size_t aligned(std::size_t at, std::size_t size) {
    const std::size_t to = size % kSnapshotAlignment == 0 ? kSnapshotAlignment : std::size_t{1} << std::countr_zero(size | kSnapshotAlignment);
    return (at + to - 1) / to * to;
}

/// What a snapshot holds is told once, for both ways: a type that is no plain value has
///     template <class Self, class Archive> static void archive(Self& self, Archive& a) { a(self.words_)(self.table_); }
/// Plain values are copied as they lie in memory, so a snapshot is of one build and one machine, and no format to keep.
class SnapshotWriter {
public:
    template <class T>
    SnapshotWriter& operator()(const T& value) {
        if constexpr (std::is_trivially_copyable_v<T>) put(&value, sizeof value);
        else T::archive(value, *this);
        return *this;
    }
    template <class C>
    SnapshotWriter& operator()(const std::basic_string<C>& text) { return row(text); }
    template <class T>
    SnapshotWriter& operator()(const std::vector<T>& items) {
        if constexpr (std::is_trivially_copyable_v<T>) return row(items);
        (*this)(std::uint64_t{items.size()});
        for (const T& item : items) (*this)(item);
        return *this;
    }
    template <class T>
    SnapshotWriter& operator()(const Row<T>& items) { return row(items); }
    template <class T, class O>
    SnapshotWriter& operator()(const std::set<T, O>& items) { return (*this)(std::vector<T>(items.begin(), items.end())); }
    template <class K, class V, class O>
    SnapshotWriter& operator()(const std::map<K, V, O>& items) {
        (*this)(std::uint64_t{items.size()});
        for (const auto& [key, value] : items) (*this)(key)(value);
        return *this;
    }
    template <class A, class B>
    SnapshotWriter& operator()(const std::pair<A, B>& both) { return (*this)(both.first)(both.second); }

    const std::string& bytes() const { return bytes_; }

private:
    template <class Items>
    SnapshotWriter& row(const Items& items) {
        (*this)(std::uint64_t{items.size()});
        bytes_.resize(aligned(bytes_.size(), sizeof items[0]));
        put(items.data(), items.size() * sizeof items[0]);
        return *this;
    }
    void put(const void* from, std::size_t size) { bytes_.append(static_cast<const char*>(from), size); }

    std::string bytes_;
};

/// Reads what a writer wrote. Rows (row.h) stay where the bytes lie, so those must outlive them. Once something does not fit, everything after is empty and ok() is false.
class SnapshotReader {
public:
    /// The bytes begin where any plain value may (a mapped file, a string's heap memory).
    explicit SnapshotReader(std::string_view bytes) : rest_(bytes) {}

    template <class T>
    SnapshotReader& operator()(T& value) {
        if constexpr (std::is_trivially_copyable_v<T>) take(&value, sizeof value);
        else T::archive(value, *this);
        return *this;
    }
    template <class C>
    SnapshotReader& operator()(std::basic_string<C>& text) {
        const std::span<const C> read = row<C>();
        text.assign(read.begin(), read.end());
        return *this;
    }
    template <class T>
    SnapshotReader& operator()(Row<T>& items) {
        items = Row<T>::view(row<T>());
        return *this;
    }
    template <class T>
    SnapshotReader& operator()(std::vector<T>& items) {
        if constexpr (std::is_trivially_copyable_v<T>) {
            const std::span<const T> read = row<T>();
            items.assign(read.begin(), read.end());
        } else {
            items.resize(count(1));
            for (T& item : items) (*this)(item);
        }
        return *this;
    }
    template <class T, class O>
    SnapshotReader& operator()(std::set<T, O>& items) {
        std::vector<T> all;
        (*this)(all);
        items = std::set<T, O>(all.begin(), all.end());
        return *this;
    }
    template <class K, class V, class O>
    SnapshotReader& operator()(std::map<K, V, O>& items) {
        for (std::uint64_t left = count(1); left > 0; --left) {
            std::pair<K, V> item;
            (*this)(item.first)(item.second);
            items.insert(std::move(item));
        }
        return *this;
    }
    template <class A, class B>
    SnapshotReader& operator()(std::pair<A, B>& both) { return (*this)(both.first)(both.second); }

    /// Everything was there.
    bool ok() const { return ok_; }
    bool at_end() const { return rest_.empty(); }

private:
    /// A number of items of at least `least` bytes each: no more than there can be.
    std::uint64_t count(std::size_t least) {
        std::uint64_t size = 0;
        take(&size, sizeof size);
        if (size <= rest_.size() / least) return size;
        ok_ = false;
        return 0;
    }
    /// The items where they lie.
    template <class T>
    std::span<const T> row() {
        const std::uint64_t size = count(sizeof(T));
        skip(aligned(read_, sizeof(T)) - read_);
        if (size > rest_.size() / sizeof(T)) ok_ = false;
        if (!ok_) return {};
        const std::span<const T> items(reinterpret_cast<const T*>(rest_.data()), size);
        skip(size * sizeof(T));
        return items;
    }
    void skip(std::size_t size) {
        size = std::min(size, rest_.size());
        rest_.remove_prefix(size);
        read_ += size;
    }
    void take(void* to, std::size_t size) {
        if (size > rest_.size()) {
            ok_ = false;
            rest_ = {};
        }
        if (!ok_ || size == 0) return;
        std::memcpy(to, rest_.data(), size);
        skip(size);
    }

    std::string_view rest_;
    std::size_t read_ = 0;
    bool ok_ = true;
};

}  // namespace peilian
