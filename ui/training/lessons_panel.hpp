#pragma once

#include <QWidget>

#include "callwright/app/training.hpp"

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QStackedWidget;
class QStandardItemModel;
class QTextBrowser;

namespace callwright::ui {

class Bridge;
class EmptyState;
class FormField;
class KeyButton;
class RecordingPlayer;

// Good calls and lessons as short articles (经验分享): agents read and tick them off, trainers write them.
class LessonsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit LessonsPanel(Bridge& bridge, QWidget* parent = nullptr);
  void reload();
  void newArticle(domain::CallId call = {}, domain::Instant at = {});  // with a call that shows it
  bool isWriting() const;                                              // something typed is not saved

 signals:
  void unreadCount(int count);
  void said(const QString& text);
  void failed(const callwright::domain::Error& error);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fill();
  void showArticle();
  void showCall();
  void edit(const domain::Article& article);
  void save();
  void remove();
  void markRead();
  const domain::Article* current() const;

  Bridge& m_bridge;
  bool m_mayWrite;
  std::vector<domain::Article> m_articles;
  domain::Article m_edited;
  domain::ArticleId m_wanted;
  domain::RecordingId m_heard;  // of the article that is shown
  QListView* m_list;
  QStandardItemModel* m_model;
  QStackedWidget* m_side;
  QWidget *m_reading, *m_writing;
  EmptyState* m_none;
  QLabel *m_title, *m_facts;
  QTextBrowser* m_body;
  QLineEdit* m_titleEdit;
  QPlainTextEdit* m_bodyEdit;
  FormField *m_titleField, *m_bodyField;
  QLabel* m_callLine;
  KeyButton *m_read, *m_hear, *m_edit, *m_remove, *m_save, *m_cancel, *m_dropCall;
  RecordingPlayer* m_player;
};

}  // namespace callwright::ui
