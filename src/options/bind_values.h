/* bind_values.h - storing the values of `ferrule bind` that have a syntax of their own. */
#ifndef FR_OPTIONS_BIND_VALUES_H
#define FR_OPTIONS_BIND_VALUES_H

#include "options/option_table.h"

bool fr_set_rust_target(const fr_setting *setting);
bool fr_set_rust_edition(const fr_setting *setting);
bool fr_set_generate(const fr_setting *setting);
bool fr_set_formatter(const fr_setting *setting);
bool fr_set_rustfmt_configuration(const fr_setting *setting);
bool fr_set_module_line(const fr_setting *setting);
bool fr_set_field_attr(const fr_setting *setting);
/* What is printed as it is must be what it stands for. */
bool fr_set_rust_path(const fr_setting *setting);
bool fr_set_rust_name(const fr_setting *setting);
bool fr_set_block_attribute(const fr_setting *setting);
bool fr_set_name_suffix(const fr_setting *setting);
/* fr_rules: REGEX= and a list of derives, of attributes, of traits; an ABI, a type, a visibility, a
 * new name */
bool fr_set_derives(const fr_setting *setting);
bool fr_set_attributes(const fr_setting *setting);
bool fr_set_abi(const fr_setting *setting);
bool fr_set_macro_type(const fr_setting *setting);
bool fr_set_visibility_rule(const fr_setting *setting);
bool fr_set_traits(const fr_setting *setting);
bool fr_set_rename(const fr_setting *setting);

#endif
