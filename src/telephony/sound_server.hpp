#pragma once
#include <pulse/pulseaudio.h>
#include <callwright/telephony/sound.hpp>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "telephony/tone_pattern.hpp"

namespace callwright::telephony {

class SoundStream;

// Runs something once, later, on the sound thread. Touched with the server locked.
class SoundTimer {
 public:
  explicit SoundTimer(pa_threaded_mainloop* loop) : m_loop(loop) {}
  ~SoundTimer() { cancel(); }
  SoundTimer(const SoundTimer&) = delete;
  SoundTimer& operator=(const SoundTimer&) = delete;
  void after(domain::Milliseconds wait, std::function<void()> action);  // in place of what waits
  void cancel();
  bool waits() const { return m_event != nullptr; }

 private:
  pa_threaded_mainloop* m_loop;
  pa_time_event* m_event = nullptr;
  std::function<void()> m_action;
};

// The connection to PulseAudio: what is plugged in, and streams that follow the choice. Its thread is the sound thread.
class SoundServer : public std::enable_shared_from_this<SoundServer> {
 public:
  explicit SoundServer(SoundEvents events);
  ~SoundServer();
  SoundServer(const SoundServer&) = delete;
  SoundServer& operator=(const SoundServer&) = delete;

  // Held wherever something of the server or of a stream is touched; nothing to do on the sound thread itself.
  class Lock {
   public:
    explicit Lock(const SoundServer& server);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

   private:
    pa_threaded_mainloop* m_loop;  // none: we are on its thread
  };

  // Connects, if that is not under way, and waits for the first answer, up to 2 s. True: devices are known.
  bool connect();
  domain::SoundStatus status() const;
  void choose(domain::SoundChoice choice);

  pa_threaded_mainloop* loop() const { return m_loop; }
  // The next functions with the server locked.
  void setCheck(domain::SoundCheck check);
  const SoundEvents& events() const { return m_events; }
  bool hasDevice(domain::SoundUse use) const {
    return domain::usedDevice(m_status.devices, m_status.choice, use).has_value();
  }

 private:
  friend class SoundStream;
  void begin();
  void makeContext();
  void dropContext();
  void contextChanged();
  void lost();
  void refreshSoon(domain::Milliseconds wait);
  void refresh();
  void listed();
  void changed(std::vector<domain::SoundNews> news = {});
  void follow();  // every stream to the device it should have
  void answered();

  SoundEvents m_events;
  pa_threaded_mainloop* m_loop;
  pa_context* m_context = nullptr;
  bool m_begun = false;
  std::mutex m_answerMutex;
  std::condition_variable m_answer;
  bool m_answered = false;  // the server, or that there is none; under m_answerMutex
  SoundTimer m_retry, m_refresh, m_tell;
  std::vector<domain::SoundNews> m_news;  // not yet told
  int m_listing = 0;                      // answers still to come
  bool m_listAgain = false;
  domain::SoundDevices m_next;
  domain::SoundDevices m_last;  // as they were when last connected
  bool m_knewDevices = false;
  domain::SoundStatus m_status, m_told;
  std::vector<SoundStream*> m_streams;
};

// Sound from or to the device of a use: 16 bit, mono. While there is no device, nothing comes and nothing is heard; it
// begins by itself when there is one. Made and destroyed on any thread but the sound thread, or there with care: not
// inside its own function.
class SoundStream {
 public:
  using Heard = std::function<void(const std::int16_t*, std::size_t)>;
  using Fill = std::function<void(std::int16_t*, std::size_t)>;  // all of it, silence where there is nothing
  // Both functions are called on the sound thread.
  static std::unique_ptr<SoundStream> record(std::shared_ptr<SoundServer> server, unsigned rate, Heard heard);
  static std::unique_ptr<SoundStream> play(std::shared_ptr<SoundServer> server, domain::SoundUse use, unsigned rate,
                                           Fill fill);
  static std::unique_ptr<SoundStream> play(std::shared_ptr<SoundServer> server, domain::SoundUse use, Tone tone);
  ~SoundStream();
  SoundStream(const SoundStream&) = delete;
  SoundStream& operator=(const SoundStream&) = delete;

  bool runs() const;  // with the server locked: a device takes or gives sound

 private:
  friend class SoundServer;
  SoundStream(std::shared_ptr<SoundServer> server, domain::SoundUse use, unsigned rate);
  void join();
  void follow();
  void open(const std::string& device);
  void close();
  void read();
  void write(std::size_t bytes);

  std::shared_ptr<SoundServer> m_server;
  domain::SoundUse m_use;
  unsigned m_rate;
  Heard m_heard;
  Fill m_fill;
  pa_stream* m_stream = nullptr;
  std::string m_device;  // that it was opened on; empty: the default
};

}  // namespace callwright::telephony
