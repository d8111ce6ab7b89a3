#pragma once
#include <QObject>
#include <QTimer>
#include <memory>

#include "callwright/app/recording.hpp"

class QAudioSink;
class QIODevice;

namespace soundtouch {
class SoundTouch;
}

namespace callwright::ui {

class Bridge;

// Plays one recording on the desktop's sound device, read from app piece by piece. The speed changes without the pitch.
// Lives on the GUI thread.
class Playback : public QObject {
  Q_OBJECT
 public:
  explicit Playback(Bridge& bridge, QObject* parent = nullptr);
  ~Playback() override;

  void open(const app::OpenRecording::Answer& recording);  // stands at its beginning, paused
  void close();
  void play();  // from the beginning again if it stands at the end
  void pause();
  bool isPlaying() const { return m_playing; }
  void seek(std::chrono::milliseconds to);  // clamped
  void setSpeed(double speed);              // 0.5 to 3
  double speed() const { return m_speed; }
  std::chrono::milliseconds position() const;
  std::chrono::milliseconds length() const;

 signals:
  void changed();  // position or playing
  void failed(const callwright::domain::Error& error);
  void noDevice();

 private:
  void start();
  void stop();
  void feed();
  void fetch();
  bool isAtEnd() const;

  Bridge& m_bridge;
  app::OpenRecording::Answer m_recording;
  std::unique_ptr<soundtouch::SoundTouch> m_stretch;
  std::unique_ptr<QAudioSink> m_sink;
  QIODevice* m_out = nullptr;  // of the sink
  QByteArray m_ready;          // stretched, not yet taken by the sink
  QTimer m_feed;
  double m_speed = 1;
  bool m_playing = false, m_fetching = false, m_drained = false;
  unsigned m_turn = 0;      // an answer for an earlier place is of no use
  std::int64_t m_base = 0;  // frame at which the sink was started
  std::int64_t m_read = 0;  // next frame to ask for
};

}  // namespace callwright::ui
