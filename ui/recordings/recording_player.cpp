#include "recordings/recording_player.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <array>

#include "bridge/bridge.hpp"
#include "bridge/utf8.hpp"
#include "callwright/words/words.hpp"
#include "recordings/playback.hpp"
#include "theme/theme.hpp"
#include "widgets/figures.hpp"
#include "widgets/flow_layout.hpp"
#include "widgets/key_button.hpp"
#include "widgets/paint.hpp"
#include "widgets/waveform.hpp"

namespace callwright::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr std::array speeds{0.75, 1.0, 1.25, 1.5, 2.0};
constexpr milliseconds step = 5s;

}  // namespace

RecordingPlayer::RecordingPlayer(Bridge& bridge, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_playback(new Playback(bridge, this)),
      m_play(new KeyButton({}, u"␣"_s, KeyButton::Variant::Primary, KeyButton::Layout::Centered)),
      m_slower(new KeyButton({}, u"−"_s, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)),
      m_faster(new KeyButton({}, u"+"_s, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)),
      m_share(new KeyButton({}, u"L"_s, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)),
      m_check(new KeyButton({}, u"Q"_s, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)),
      m_delete(new KeyButton({}, u"Del"_s, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)),
      m_close(new KeyButton({}, u"Esc"_s, KeyButton::Variant::Ghost, KeyButton::Layout::Centered)),
      m_time(new FigureLabel),
      m_speed(new QLabel),
      m_note(new QLabel),
      m_wave(new Waveform),
      m_reason(new QLineEdit) {
  setFocusPolicy(Qt::StrongFocus);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::s, space::s, space::s, space::s);
  column->setSpacing(space::xs);
  column->addWidget(m_wave);
  // In a narrow panel the controls take two lines.
  auto* controls = new QWidget;
  auto* flow = new FlowLayout(controls, space::xs);
  flow->setContentsMargins(0, 0, 0, 0);
  auto* speed = new QWidget;  // stays in one line
  auto* speedRow = new QHBoxLayout(speed);
  speedRow->setContentsMargins(0, 0, 0, 0);
  speedRow->setSpacing(space::xs);
  for (QWidget* part : std::initializer_list<QWidget*>{m_slower, m_speed, m_faster}) speedRow->addWidget(part);
  for (QWidget* part : std::initializer_list<QWidget*>{m_play, m_time, speed, m_share, m_check, m_delete, m_close})
    flow->addWidget(part);
  for (QWidget* text : std::initializer_list<QWidget*>{m_time, m_speed})
    text->setMinimumHeight(m_play->sizeHint().height());
  column->addWidget(controls);
  column->addWidget(m_reason);
  column->addWidget(m_note);
  m_note->setWordWrap(true);
  m_reason->setMaxLength(200);
  for (KeyButton* button : {m_play, m_slower, m_faster, m_share, m_check, m_delete, m_close})
    button->setFocusPolicy(Qt::NoFocus);
  m_delete->setVisible(bridge.may(domain::Permission::DeleteRecordings));
  m_share->hide();
  m_check->hide();
  hide();

  connect(m_playback, &Playback::changed, this, &RecordingPlayer::refresh);
  connect(m_playback, &Playback::failed, this, &RecordingPlayer::failed);
  connect(m_playback, &Playback::noDevice, this, [this] {
    setLook(m_note, "look", u"error"_s);
    m_note->setText(tr("This computer has no sound device to play it on. Plug in a headset and press Space."));
    m_note->show();
  });
  connect(m_wave, &Waveform::sought, this, [this](double share) {
    m_playback->seek(
        milliseconds(static_cast<std::int64_t>(share * static_cast<double>(m_playback->length().count()))));
  });
  connect(m_play, &QAbstractButton::clicked, this, [this] {
    m_note->hide();
    m_playback->isPlaying() ? m_playback->pause() : m_playback->play();
  });
  connect(m_slower, &QAbstractButton::clicked, this, [this] { changeSpeed(-1); });
  connect(m_faster, &QAbstractButton::clicked, this, [this] { changeSpeed(1); });
  connect(m_share, &QAbstractButton::clicked, this, [this] {
    m_playback->pause();
    emit shareWanted(m_recording.call, m_recording.startedAt);
  });
  connect(m_check, &QAbstractButton::clicked, this, [this] {
    m_playback->pause();
    emit checkWanted(m_recording.call);
  });
  connect(m_delete, &QAbstractButton::clicked, this, &RecordingPlayer::askReason);
  connect(m_close, &QAbstractButton::clicked, this, &RecordingPlayer::close);
  connect(m_reason, &QLineEdit::returnPressed, this, &RecordingPlayer::remove);
  retranslate();
}

void RecordingPlayer::setShareable() {
  m_shareable = m_bridge.may(domain::Permission::ManageScripts);
}

void RecordingPlayer::setCheckable() {
  m_checkable = m_bridge.may(domain::Permission::CheckQuality);
}

void RecordingPlayer::open(domain::RecordingId id) {
  m_playback->close();
  m_id = id;
  m_reason->hide();
  m_note->hide();
  m_bridge.send(this, app::OpenRecording{id}, [this, id](app::Result<app::OpenRecording::Reply> opened) {
    if (id != m_id) return;
    if (!opened) {
      emit failed(opened.error());
      return;
    }
    m_recording = opened->recording;
    m_share->setVisible(m_shareable && m_recording.call);
    m_check->setVisible(m_checkable && m_recording.call);
    m_wave->setPeaks(m_recording.peaks);
    m_playback->open(*opened);
    show();
    setFocus(Qt::OtherFocusReason);
    m_playback->play();
  });
}

void RecordingPlayer::close() {
  m_playback->close();
  m_id = {};
  if (isHidden()) return;
  hide();
  emit closed();
}

void RecordingPlayer::changeSpeed(int by) {
  const auto now = std::find(speeds.begin(), speeds.end(), m_playback->speed());
  const auto index = now == speeds.end() ? 1 : now - speeds.begin();
  const auto next = std::clamp<std::ptrdiff_t>(index + by, 0, static_cast<std::ptrdiff_t>(speeds.size()) - 1);
  m_playback->setSpeed(speeds[static_cast<std::size_t>(next)]);
  refresh();
}

void RecordingPlayer::askReason() {
  if (!m_delete->isVisibleTo(this)) return;
  m_playback->pause();
  m_reason->clear();
  m_reason->show();
  m_reason->setFocus(Qt::OtherFocusReason);
}

void RecordingPlayer::remove() {
  m_bridge.send(this, app::DeleteRecording{m_id, utf8(m_reason->text().trimmed())},
                [this](app::Result<app::Nothing> done) {
                  if (done) return close();
                  setLook(m_note, "look", u"error"_s);
                  m_note->setText(words::sentence(done.error()));
                  m_note->show();
                });
}

void RecordingPlayer::keyPressEvent(QKeyEvent* event) {
  if (m_reason->isVisible() && event->key() == Qt::Key_Escape) {
    m_reason->hide();
    return setFocus(Qt::OtherFocusReason);
  }
  switch (event->key()) {
    case Qt::Key_Space:
      return m_play->click();
    case Qt::Key_Left:
      return m_playback->seek(m_playback->position() - step);
    case Qt::Key_Right:
      return m_playback->seek(m_playback->position() + step);
    case Qt::Key_Home:
      return m_playback->seek(0ms);
    case Qt::Key_End:
      return m_playback->seek(m_playback->length());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return changeSpeed(1);
    case Qt::Key_Minus:
      return changeSpeed(-1);
    case Qt::Key_L:
      return m_share->isVisibleTo(this) ? m_share->click() : QFrame::keyPressEvent(event);
    case Qt::Key_Q:
      return m_check->isVisibleTo(this) ? m_check->click() : QFrame::keyPressEvent(event);
    case Qt::Key_Delete:
      return askReason();
    case Qt::Key_Escape:
      return close();
    default:
      QFrame::keyPressEvent(event);
  }
}

void RecordingPlayer::refresh() {
  const auto text = [](milliseconds time) {
    return runningTime(std::chrono::duration_cast<std::chrono::seconds>(time));
  };
  const milliseconds length = m_playback->length(), position = m_playback->position();
  m_time->setText(text(position) + u" / "_s + text(length));
  m_wave->setPlayed(length.count() > 0 ? static_cast<double>(position.count()) / static_cast<double>(length.count())
                                       : 0);
  m_speed->setText(QLocale().toString(m_playback->speed()) + u"×"_s);
  m_play->setText(m_playback->isPlaying() ? tr("Pause") : tr("Play"));
  m_play->setIconKind(m_playback->isPlaying() ? Icon::Pause : Icon::Play);
  m_play->setAccessibleName(m_play->text());
}

void RecordingPlayer::retranslate() {
  setAccessibleName(tr("Recording"));
  setAccessibleDescription(tr("Space plays and pauses, arrow keys go 5 seconds, plus and minus change the speed"));
  m_slower->setAccessibleName(tr("Slower"));
  m_slower->setToolTip(tr("Slower"));
  m_faster->setAccessibleName(tr("Faster"));
  m_faster->setToolTip(tr("Faster"));
  m_share->setText(tr("Share as a lesson…"));
  m_check->setText(tr("Quality check"));
  m_delete->setText(tr("Delete…"));
  m_close->setText(tr("Close"));
  m_reason->setPlaceholderText(tr("Why is it deleted? Enter deletes it for good, Esc keeps it."));
  m_reason->setAccessibleName(tr("Reason for deleting the recording"));
  refresh();
}

void RecordingPlayer::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void RecordingPlayer::focusInEvent(QFocusEvent* event) {
  QFrame::focusInEvent(event);
  update();
}

void RecordingPlayer::focusOutEvent(QFocusEvent* event) {
  QFrame::focusOutEvent(event);
  update();
}

void RecordingPlayer::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Tokens& t = tokens();
  paintBox(painter, QRectF(rect()), t.raised, hasFocus() ? t.accent : t.line, space::radius);
}

}  // namespace callwright::ui
