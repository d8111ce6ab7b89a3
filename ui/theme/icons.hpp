// Our own stroked icons (24 x 24, 1.75 px), tinted when they are painted.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;
class QRectF;

namespace callwright::ui {

enum class Icon {
  None,
  Alert,
  Bell,
  Calendar,
  Chart,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  Clock,
  Coffee,
  Document,
  Download,
  Eye,
  Filter,
  Flag,
  Gear,
  Graduation,
  HangUp,
  Info,
  Keypad,
  Lock,
  Mail,
  Menu,
  Mic,
  MicOff,
  Note,
  Order,
  Pause,
  Phone,
  Play,
  Plus,
  Record,
  Search,
  Skip,
  Tag,
  Transfer,
  Trophy,
  Undo,
  Upload,
  User,
  Users,
  X,
  Count_,
};

void loadUiResources();  // registers the embedded files; applyTheme does it

QString iconFile(Icon icon);  // ":/icons/phone.svg"
void paintIcon(QPainter& painter, const QRectF& rect, Icon icon, const QColor& color);
QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio = 1.0);
QIcon themedIcon(Icon icon, const QColor& color);  // 16, 20 and 24 px at 1x and 2x; make it again after a theme change

}  // namespace callwright::ui
