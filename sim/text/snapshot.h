// Values as bytes and back, for what a program of the same build wrote and reads.
#pragma once
#include <cstdint>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace peilian {

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
    template <class Row>
    SnapshotWriter& row(const Row& items) {
        (*this)(std::uint64_t{items.size()});
        put(items.data(), items.size() * sizeof items[0]);
        return *this;
    }
    void put(const void* from, std::size_t size) { bytes_.append(static_cast<const char*>(from), size); }

    std::string bytes_;
};

/// Reads what a writer wrote; once something does not fit, everything after is empty and ok() is false.
class SnapshotReader {
public:
    explicit SnapshotReader(std::string_view bytes) : rest_(bytes) {}

    template <class T>
    SnapshotReader& operator()(T& value) {
        if constexpr (std::is_trivially_copyable_v<T>) take(&value, sizeof value);
        else T::archive(value, *this);
        return *this;
    }
    template <class C>
    SnapshotReader& operator()(std::basic_string<C>& text) { return row(text); }
    template <class T>
    SnapshotReader& operator()(std::vector<T>& items) {
        if constexpr (std::is_trivially_copyable_v<T>) return row(items);
        const std::uint64_t size = count(1);
        items.resize(size);
        for (T& item : items) (*this)(item);
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
    template <class Row>
    SnapshotReader& row(Row& items) {
        items.resize(count(sizeof items[0]));
        take(items.data(), items.size() * sizeof items[0]);
        return *this;
    }
    void take(void* to, std::size_t size) {
        if (size > rest_.size()) {
            ok_ = false;
            rest_ = {};
        }
        if (!ok_ || size == 0) return;
        std::memcpy(to, rest_.data(), size);
        rest_.remove_prefix(size);
    }

    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace peilian
