// A file's bytes in memory without reading them first.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace peilian {

/// The bytes lie at a page's begin and stay where they are as long as this lives, even when a file of another content is renamed over it.
class MappedFile {
public:
    /// Nothing when the file is missing, empty, or cannot be read.
    static std::optional<MappedFile> open(const std::string& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();

    std::string_view bytes() const { return {static_cast<const char*>(begin_), size_}; }

private:
    MappedFile(void* begin, std::size_t size) : begin_(begin), size_(size) {}

    void* begin_;
    std::size_t size_;
};

}  // namespace peilian
