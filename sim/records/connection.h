// Private to the store: its open SOCI session, and how errors become sentences.
#pragma once
#include <exception>
#include <string>

#include "records/soci_includes.h"
#include "records/store.h"

namespace peilian {

struct Store::Connection {
    soci::session sql;
};

/// Runs `work`; an exception becomes `false` and a sentence that begins with `what`.
template <class Work>
bool guarded(std::string_view what, std::string& error, Work&& work) {
    try {
        return work();
    } catch (const soci::soci_error& failure) {
        error = std::string(what) + ": " + failure.get_error_message();   // what() quotes the statement and all that was stored
    } catch (const std::exception& failure) {
        error = std::string(what) + ": " + failure.what();
    } catch (...) {
        error = std::string(what) + ": unknown failure";
    }
    return false;
}

/// A transaction that takes the write lock at once, so that two programs never wait for each other with a
/// stale head of a chain in hand. Rolls back unless committed.
class Writing {
public:
    explicit Writing(soci::session& sql) : sql_(sql) { sql_ << "BEGIN IMMEDIATE"; }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    void commit() {
        sql_ << "COMMIT";
        open_ = false;
    }
    ~Writing() {
        if (!open_) return;
        try {
            sql_ << "ROLLBACK";
        } catch (...) {  // the connection is beyond help; SQLite rolls back when it closes
        }
    }

private:
    soci::session& sql_;
    bool open_ = true;
};

}  // namespace peilian
