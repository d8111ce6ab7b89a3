#include "fuzz/fuzz.hpp"

// The entry of libFuzzer; CALLWRIGHT_FUZZ_TARGET names the function.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  callwright::fuzz::CALLWRIGHT_FUZZ_TARGET(data, size);
  return 0;
}
