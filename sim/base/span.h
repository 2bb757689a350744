// A piece of a text, counted in Unicode code points.
#pragma once

namespace peilian {

/// Half-open range [start, end) of code points of the original text. An invalid byte counts as one.
struct Span {
    int start = 0;
    int end = 0;
    bool operator==(const Span&) const = default;
};

inline bool overlap(Span a, Span b) { return a.start < b.end && b.start < a.end; }

}  // namespace peilian
