#pragma once
#include <cstddef>
#include <cstdint>

// One function a target. Each runs under clang's libFuzzer (CALLWRIGHT_FUZZ=ON) and, with seeded mutations, in the
// tests. It aborts where a promise of the parser's header is broken.
namespace callwright::fuzz {
void amiParser(const std::uint8_t* data, std::size_t size);
void dialLink(const std::uint8_t* data, std::size_t size);
void eslParser(const std::uint8_t* data, std::size_t size);
}  // namespace callwright::fuzz
