#include "telephony/pulse.hpp"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "telephony/sip_peers.hpp"

namespace callwright::telephony::test {

using callwright::test::ChildProcess;
using callwright::test::eventually;

namespace {

constexpr int rate = 16'000;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

void setVariable(const char* name, const std::string& value) {
  if (value.empty())
    unsetenv(name);
  else
    setenv(name, value.c_str(), 1);
}

}  // namespace

// Says a tone into a microphone, in real time.
class PulseServer::Voice {
 public:
  Voice(const std::string& pipe, double hertz) : m_fd(open(pipe.c_str(), O_WRONLY | O_NONBLOCK)) {
    m_thread = std::thread([this, hertz] { run(hertz); });
  }
  ~Voice() {
    m_stop = true;
    m_thread.join();
    close(m_fd);
  }

 private:
  void run(double hertz) {
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, nullptr);
    std::array<std::int16_t, rate / 100> part{};
    auto due = std::chrono::steady_clock::now();
    for (std::size_t at = 0; !m_stop; due += std::chrono::milliseconds(10)) {
      for (std::int16_t& sample : part)
        sample = static_cast<std::int16_t>(12'000 * std::sin(2 * 3.14159265358979 * hertz * static_cast<double>(at++) / rate));
      if (write(m_fd, part.data(), sizeof part) < 0 && errno != EAGAIN) return;
      std::this_thread::sleep_until(due);
    }
  }

  int m_fd;
  std::atomic<bool> m_stop = false;
  std::thread m_thread;
};

PulseServer::PulseServer() : m_before(variable("PULSE_SERVER")) {
  setVariable("PULSE_SERVER", "unix:" + m_directory.file("socket"));
  start();
}

PulseServer::~PulseServer() {
  stop();
  setVariable("PULSE_SERVER", m_before);
}

void PulseServer::stop() {
  m_voices.clear();
  m_process.reset();
}

void PulseServer::start() {
  const std::string socket = m_directory.file("socket");
  std::filesystem::remove(socket);
  m_modules.clear();
  m_voices.clear();
  m_process = std::make_unique<ChildProcess>(
      std::vector<std::string>{"env", "HOME=" + m_directory.path(), "PULSE_RUNTIME_PATH=" + m_directory.path(),
                               "PULSE_STATE_PATH=" + m_directory.path(), "pulseaudio", "-n", "--daemonize=no",
                               "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no", "--high-priority=no",
                               "--disable-shm=yes", "-L",
                               "module-native-protocol-unix auth-anonymous=1 socket=" + socket},
      m_directory.file("daemon.txt"));
  if (!eventually([&] { return control({"info"}).find("Server Name") != std::string::npos; }))
    throw std::runtime_error("PulseAudio does not start: " + readFile(m_directory.file("daemon.txt")));
}

std::string PulseServer::control(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), "pactl");
  const std::string said = m_directory.file("pactl.txt");
  ChildProcess pactl(arguments, said);
  return pactl.wait() == 0 ? readFile(said) : std::string();
}

void PulseServer::plugSpeaker(const std::string& id, const std::string& name) {
  m_modules.emplace_back(id, control({"load-module", "module-null-sink", "sink_name=" + id,
                                      "sink_properties=\"device.description='" + name + "'\""}));
}

void PulseServer::plugMicrophone(const std::string& id, const std::string& name, double hertz) {
  const std::string pipe = m_directory.file(id);
  m_modules.emplace_back(
      id, control({"load-module", "module-pipe-source", "source_name=" + id, "file=" + pipe, "format=s16ne",
                   "rate=" + std::to_string(rate), "channels=1", "source_properties=\"device.description='" + name + "'\""}));
  m_voices[id] = std::make_unique<Voice>(pipe, hertz);
}

void PulseServer::unplug(const std::string& id) {
  const auto found = std::find_if(m_modules.begin(), m_modules.end(), [&](const auto& one) { return one.first == id; });
  if (found == m_modules.end() || found->second.empty()) throw std::runtime_error("no such device: " + id);
  m_voices.erase(id);
  control({"unload-module", std::to_string(std::stoi(found->second))});
  m_modules.erase(found);
}

void PulseServer::setDefaults(const std::string& microphone, const std::string& speaker) {
  control({"set-default-source", microphone});
  control({"set-default-sink", speaker});
}

Listener::Listener(const std::string& speaker) {
  m_process = std::make_unique<ChildProcess>(
      std::vector<std::string>{"parec", "--device=" + speaker + ".monitor", "--rate=" + std::to_string(rate),
                               "--channels=1", "--format=s16ne", "--latency-msec=20"},
      m_directory.file("heard.raw"));
}

Sound Listener::lastHalfSecond() const {
  const std::string raw = readFile(m_directory.file("heard.raw"));
  const std::size_t count = std::min<std::size_t>(raw.size() / 2, rate / 2);
  Sound sound;
  sound.rate = rate;
  if (count < rate / 2) return sound;
  std::vector<std::int16_t> samples(count);
  std::memcpy(samples.data(), raw.data() + (raw.size() / 2 - count) * 2, count * 2);
  for (const std::int16_t one : samples) sound.samples.push_back(one / 32'768.0);
  return sound;
}

bool Listener::hears(double hertz, std::chrono::milliseconds patience) const {
  // The library squeezes what it plays by up to 4 % while it makes up for a delay.
  const auto share = [&](const Sound& last) {
    double most = 0;
    for (const double squeezed : {1.0, 1.01, 1.02, 1.03, 1.04}) most = std::max(most, last.shareOf(hertz * squeezed));
    return most;
  };
  return eventually([&] { return share(lastHalfSecond()) > 0.4; }, patience);
}

double Listener::loudest() const {
  double most = 0;
  for (const double sample : lastHalfSecond().samples) most = std::max(most, std::abs(sample));
  return most;
}

bool Listener::hearsNothing(std::chrono::milliseconds patience) const {
  return eventually(
      [&] {
        const Sound last = lastHalfSecond();
        return !last.samples.empty() && last.loudness() < 0.001;
      },
      patience);
}

}  // namespace callwright::telephony::test
