/* dump.h - the model as text and as a graph, for people (docs/model.md describes both). */
#ifndef FR_MODEL_DUMP_H
#define FR_MODEL_DUMP_H

#include "base/text.h"
#include "model/model.h"

/* Every item in order of id, a line each, with lines for fields, enumerators and parameters. */
void fr_dump_model(fr_text *out, const fr_model *model);
/* The same items as a Graphviz digraph: nodes are items, edges what they refer to. */
void fr_dump_graphviz(fr_text *out, const fr_model *model);

#endif
