// A static library needs one object; the catalogue itself is added by CMake.
namespace callwright {
extern const char translationsFolder[];
const char translationsFolder[] = ":/i18n";
}  // namespace callwright
