#include <algorithm>

#include "base/utf8.h"
#include "records/report_parts.h"

namespace peilian::page {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char32_t c : decode_utf8(text)) {
        if (c == U'&') out += "&amp;";
        else if (c == U'<') out += "&lt;";
        else if (c == U'>') out += "&gt;";
        else if (c == U'"') out += "&quot;";
        else if (c == U'\'') out += "&#39;";
        else if (c != U'\n' && c != U'\t' && (c < 0x20 || (c >= 0x7F && c < 0xA0))) append_utf8(out, 0xFFFD);
        else append_utf8(out, c);
    }
    return out;
}

std::string tenths(int n) {
    const std::string sign = n < 0 ? "−" : "";
    n = std::abs(n);
    return sign + std::to_string(n / 10) + (n % 10 != 0 ? "." + std::to_string(n % 10) : "");
}

std::string points(int milli) { return tenths((milli + (milli < 0 ? -50 : 50)) / 100); }

std::string clock_text(SimTime t) {
    const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const std::int64_t s = std::max<std::int64_t>(0, t.count() / 1000);
    return (s >= 3600 ? std::to_string(s / 3600) + ":" : "") + two(s / 60 % 60) + ":" + two(s % 60);
}

std::string span_text(const Texts& t, std::int64_t ms) {
    const std::int64_t s = (ms + 500) / 1000;
    if (s < 60) return t.fill("desk.seconds", {std::to_string(s)});
    if (s < 3600) return t.fill("report.minutes", {std::to_string(s / 60), std::to_string(s % 60)});
    return t.fill("report.hours", {std::to_string(s / 3600), std::to_string(s / 60 % 60)});
}

std::string date_text(std::string_view iso) {
    if (iso.size() < 16 || iso[10] != 'T') return std::string(iso);
    return std::string(iso.substr(0, 10)) + " " + std::string(iso.substr(11, 5)) + (iso.back() == 'Z' ? " UTC" : "");
}

std::string written_lang(const Texts& t) { return t["locale"] == "zh-CN" ? "" : " lang=\"zh-CN\""; }

std::string written(const Texts& t, std::string_view tag, std::string_view kind, std::string_view text) {
    if (text.empty()) return {};
    const std::string name(tag);
    return "<" + name + (kind.empty() ? "" : " class=\"" + std::string(kind) + "\"") + written_lang(t) + ">" + escaped(text) + "</" + name + ">";
}

std::string sign(Verdict verdict) {
    return "<svg class=\"i " + std::string(name_of(verdict)) + "\" aria-hidden=\"true\"><use href=\"#i-" + std::string(name_of(verdict)) + "\"/></svg>";
}

std::string severity_pill(const Texts& t, const Standard* standard) {
    if (!standard) return {};
    if (standard->severity == StandardSeverity::critical) return "<span class=\"pill bad\">" + escaped(t["severity.critical"]) + "</span>";
    if (standard->severity == StandardSeverity::major) return "<span class=\"pill\">" + escaped(t["severity.major"]) + "</span>";
    return {};
}

std::string heading(std::string_view level, std::string_view html, std::string_view rest) {
    const std::string tag(level);
    return "<div class=\"head\"><" + tag + ">" + std::string(html) + "</" + tag + ">" + std::string(rest) + "</div>\n";
}

std::string opened(const Texts& t, std::string_view title) {
    return "<!doctype html>\n<html lang=\"" + escaped(t["locale"]) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<title>" + escaped(title) + " · " + escaped(t["app.name"]) + "</title>\n<style>\n" + kStyle + "</style>\n</head>\n<body>\n"
           // The signs of verdicts, drawn so that no font is needed for them.
           "<svg width=\"0\" height=\"0\" class=\"signs\" aria-hidden=\"true\"><defs>\n"
           "<symbol id=\"i-met\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/><path d=\"M4.4 8.3l2.5 2.5 4.8-5.2\"/></symbol>\n"
           "<symbol id=\"i-partly\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/><path d=\"M4.5 8h7\"/></symbol>\n"
           "<symbol id=\"i-missed\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/><path d=\"M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2\"/></symbol>\n"
           "<symbol id=\"i-pending\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"8\" r=\"8\"/><path d=\"M8 4.2v4.2l2.8 1.6\"/></symbol>\n"
           "</defs></svg>\n<main>\n";
}

std::string closed() { return "</main>\n</body>\n</html>\n"; }

std::string masthead(const Texts& t, std::string_view title, const std::vector<std::pair<std::string, std::string>>& facts, const std::vector<std::string>& remarks) {
    std::string out = "<header>\n<p class=\"app\"><span class=\"seal\">" + escaped(t["app.mark"]) + "</span>" + escaped(t["app.name"]) + " · " + escaped(t["report.title"]) + "</p>\n";
    out += "<h1" + written_lang(t) + ">" + escaped(title) + "</h1>\n<dl class=\"facts\">\n";
    for (const auto& [key, value] : facts) {
        if (!value.empty()) out += "<div><dt>" + escaped(t[key]) + "</dt><dd>" + escaped(value) + "</dd></div>\n";
    }
    out += "</dl>\n";
    for (const std::string& remark : remarks) out += "<p class=\"remark\" role=\"note\">" + escaped(remark) + "</p>\n";
    return out + "</header>\n";
}

}  // namespace peilian::page
