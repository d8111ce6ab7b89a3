#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The little JSON that columns hold: flat objects and arrays of texts.
namespace callwright::storage {

std::string jsonObject(const std::map<std::string, std::string>& values);  // "" if empty
std::string jsonArray(const std::vector<std::string>& values);             // "" if empty
std::map<std::string, std::string> parseJsonObject(
    std::string_view text);  // what is not a flat object of texts is left out
std::vector<std::string> parseJsonArray(std::string_view text);

}  // namespace callwright::storage
