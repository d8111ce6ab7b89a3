// Links of other programs: into the box for a number, dialed only by Enter; one program for each data directory.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QThread>

#include "callwright/app/phone.hpp"
#include "instance.hpp"
#include "ui/desk_fixture.hpp"
#include "widgets/toast.hpp"
#include "work/prompt_panel.hpp"

using namespace callwright;
using namespace callwright::test;
using Phase = ui::CallDesk::Phase;
using namespace Qt::Literals::StringLiterals;

namespace {

// The second start, on a thread of its own as it is a process of its own.
struct Later {
  Later(const QString& data, const QString& run, const QString& link)
      : thread(QThread::create([=, this] {
          ui::Instance instance(data, run);
          first = instance.begin();
          if (!first) handedOver = instance.handOver(link);
        })) {
    thread->start();
  }
  ~Later() { thread->wait(); }
  bool done() const {
    return until([&] { return thread->isFinished(); });
  }
  bool first = false, handedOver = false;
  std::unique_ptr<QThread> thread;
};

}  // namespace

TEST_CASE("A link puts its number into the box, and only Enter dials it") {
  DeskFixture f("answers");
  f.signIn();
  f.window->go(ui::Place::Customers);
  f.bench->openLink(u"tel:+86-139-1234-5678"_s);
  CHECK(f.window->current() == ui::Place::Work);
  auto* box = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  REQUIRE(box);
  CHECK(box->text() == u"+8613912345678"_s);
  CHECK(f.bench->work()->prompt()->isOpen());
  CHECK(f.db.database().number("SELECT count(*) FROM call") == 0);
  // The next link replaces it; Esc forgets it.
  f.bench->openLink(u"callto:13912345679"_s);
  CHECK(box->text() == u"13912345679"_s);
  f.key(Qt::Key_Escape);
  CHECK_FALSE(f.bench->work()->prompt()->isOpen());
  CHECK(f.db.database().number("SELECT count(*) FROM call") == 0);
  f.bench->openLink(u"tel:+86-139-1234-5678"_s);
  f.key(Qt::Key_Return);
  REQUIRE(until([&] { return f.desk().phase() == Phase::Live; }));
  CHECK(f.db.database().number("SELECT e164 FROM call") == 8613912345678);
}

TEST_CASE("A link that is no person's number is refused with the reason") {
  DeskFixture f;
  f.signIn();
  auto* toast = f.window->findChild<ui::Toast*>();
  REQUIRE(toast);
  f.bench->openLink(u"tel:*21*13800138000%23"_s);
  CHECK(toast->text().contains(u"“*21*13800138000#” is a service code"_s));
  toast->hide();  // the next one waits for it
  QCoreApplication::processEvents();
  f.bench->openLink(u"sip:bob@example.com?Subject=x"_s);
  CHECK(until([&] { return toast->text().contains(u"without headers (?)"_s); }));
  CHECK_FALSE(f.bench->work()->prompt()->isOpen());
  CHECK(f.db.database().number("SELECT count(*) FROM call") == 0);
}

TEST_CASE("A second start of the same data hands over its link and ends") {
  QTemporaryDir run, data;
  ui::Instance first(data.path(), run.path());
  REQUIRE(first.begin());
  QSignalSpy arrived(&first, &ui::Instance::linkArrived);
  {
    Later second(data.path(), run.path(), u"tel:+8613912345678"_s);
    REQUIRE(second.done());
    CHECK_FALSE(second.first);
    CHECK(second.handedOver);
  }
  REQUIRE(arrived.count() == 1);
  CHECK(arrived.at(0).at(0).toString() == u"tel:+8613912345678"_s);
  {
    Later second(data.path() + u"/../"_s + QFileInfo(data.path()).fileName(), run.path(), {});  // only to the front
    REQUIRE(second.done());
    CHECK(second.handedOver);
  }
  REQUIRE(arrived.count() == 2);
  CHECK(arrived.at(1).at(0).toString().isEmpty());
  {
    Later other(data.path() + u"/other"_s, run.path(), {});
    REQUIRE(other.done());
    CHECK(other.first);
  }
  CHECK((QFileInfo(first.socketPath()).permissions() & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup)) == 0);
}

TEST_CASE("Whoever sends too much, too slowly or too often to the socket changes nothing") {
  QTemporaryDir run, data;
  ui::Instance first(data.path(), run.path());
  REQUIRE(first.begin());
  QSignalSpy arrived(&first, &ui::Instance::linkArrived);
  QLocalSocket flood;
  flood.connectToServer(first.socketPath());
  flood.write(QByteArray(ui::Instance::longestMessage * 4, 'x'));
  REQUIRE(until([&] { return flood.state() == QLocalSocket::UnconnectedState; }));
  std::vector<std::unique_ptr<QLocalSocket>> many;
  for (int i = 0; i < ui::Instance::mostConnections + 4; ++i) {
    many.push_back(std::make_unique<QLocalSocket>());
    many.back()->connectToServer(first.socketPath());
  }
  REQUIRE(until([&] {
    return std::count_if(many.begin(), many.end(), [](const auto& one) {
             return one->state() == QLocalSocket::UnconnectedState;
           }) >= 4;
  }));
  // Those that say nothing are cut off in time.
  REQUIRE(until([&] {
    return std::all_of(many.begin(), many.end(),
                       [](const auto& one) { return one->state() == QLocalSocket::UnconnectedState; });
  }));
  CHECK(arrived.isEmpty());
  Later second(data.path(), run.path(), u"tel:1\nsecond line"_s);
  REQUIRE(second.done());
  CHECK(second.handedOver);
  REQUIRE(arrived.count() == 1);
  CHECK(arrived.at(0).at(0).toString() == u"tel:1second line"_s);
}
