#include "app/secret_file.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <vector>

namespace callwright::app {
namespace fs = std::filesystem;
namespace {

// Magic, salt, nonce, sealed text.
constexpr char kMagic[] = {'C', 'W', 'S', '1'};
constexpr std::size_t kHead = sizeof kMagic + crypto_pwhash_SALTBYTES + crypto_secretbox_NONCEBYTES;
constexpr std::size_t kLongest = 4096;
constexpr std::size_t kMemory = 64u << 20;
constexpr unsigned long long kPasses = 3;

using Bytes = std::vector<unsigned char>;

// Wiped when it goes.
struct Key {
  std::array<unsigned char, crypto_secretbox_KEYBYTES> bytes{};
  Key() = default;
  Key(const Key&) = delete;
  Key& operator=(const Key&) = delete;
  ~Key() { sodium_memzero(bytes.data(), bytes.size()); }
};

bool derive(Key& key, const std::string& password, const unsigned char* salt) {
  return crypto_pwhash(key.bytes.data(), key.bytes.size(), password.data(), password.size(), salt, kPasses, kMemory,
                       crypto_pwhash_ALG_ARGON2ID13) == 0;
}

// Whole or not at all: written beside, flushed, renamed.
Result<Nothing> replaceFile(const std::string& path, const Bytes& bytes) {
  const std::string beside = path + ".new";
  const auto failed = [&] { return domain::fail(ErrorCode::FileUnwritable, path, std::strerror(errno)); };
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return failed();
  const bool written = ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) && ::fsync(file) == 0;
  const int problem = errno;
  ::close(file);
  errno = problem;
  if (!written || ::rename(beside.c_str(), path.c_str()) != 0) {
    auto error = failed();
    ::unlink(beside.c_str());
    return error;
  }
  return Nothing{};
}

}  // namespace

SecretFile::SecretFile(const std::string& dataDirectory, domain::UserId user)
    : m_path((fs::path(dataDirectory) / "secrets" / (std::to_string(user.value) + ".secret")).string()) {}

bool SecretFile::exists() const {
  std::error_code ignored;
  return fs::is_regular_file(m_path, ignored);
}

Result<Nothing> SecretFile::write(const std::string& secret, const std::string& signInPassword) const {
  const std::string folder = fs::path(m_path).parent_path().string();
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
    return domain::fail(ErrorCode::FileUnwritable, folder, std::strerror(errno));
  if (secret.size() > kLongest) return domain::fail(ErrorCode::BadValue, "password", "", std::to_string(kLongest));
  Bytes bytes(kHead + crypto_secretbox_MACBYTES + secret.size());
  std::copy(std::begin(kMagic), std::end(kMagic), bytes.begin());
  unsigned char* salt = bytes.data() + sizeof kMagic;
  unsigned char* nonce = salt + crypto_pwhash_SALTBYTES;
  randombytes_buf(salt, crypto_pwhash_SALTBYTES);
  randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
  Key key;
  if (!derive(key, signInPassword, salt)) return domain::fail(ErrorCode::Internal, "out of memory for the key");
  crypto_secretbox_easy(bytes.data() + kHead, reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                        nonce, key.bytes.data());
  return replaceFile(m_path, bytes);
}

std::optional<std::string> SecretFile::read(const std::string& signInPassword) const {
  std::ifstream file(m_path, std::ios::binary);
  if (!file) return std::nullopt;
  Bytes bytes(kHead + crypto_secretbox_MACBYTES + kLongest + 1);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (bytes.size() < kHead + crypto_secretbox_MACBYTES) return std::nullopt;
  if (!std::equal(std::begin(kMagic), std::end(kMagic), bytes.begin())) return std::nullopt;
  const unsigned char* salt = bytes.data() + sizeof kMagic;
  const unsigned char* nonce = salt + crypto_pwhash_SALTBYTES;
  Key key;
  if (!derive(key, signInPassword, salt)) return std::nullopt;
  std::string secret(bytes.size() - kHead - crypto_secretbox_MACBYTES, '\0');
  if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(secret.data()), bytes.data() + kHead,
                                 bytes.size() - kHead, nonce, key.bytes.data()) != 0)
    return std::nullopt;
  return secret;
}

void SecretFile::remove() const {
  ::unlink(m_path.c_str());
}

}  // namespace callwright::app
