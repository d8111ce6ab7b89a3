# Writes OUT: a C++ file with one raw string literal for each of FILES, in the order of their names.
list(SORT FILES)
set(rows "")
foreach(file IN LISTS FILES)
  file(READ ${file} text)
  get_filename_component(name ${file} NAME_WE)
  string(REGEX MATCH "^[0-9]+" number ${name})
  math(EXPR number "${number}")
  string(APPEND rows "    {${number}, \"${name}\", R\"sql(${text})sql\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"storage/migrations.hpp\"
namespace callwright::storage {
const std::vector<Migration>& embeddedMigrations() {
  static const std::vector<Migration> all{
${rows}  };
  return all;
}
}
")
