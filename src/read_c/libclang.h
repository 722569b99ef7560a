/* libclang.h - the part of libclang's C interface that ferrule uses, declared here so that one
 * binary serves every libclang from 14 to 22, loaded at run time.
 *
 * The names, numbers and layouts are those of clang-c/Index.h, which keeps them stable
 * (CXCursor_TranslationUnit is the exception: 300 before 15, 350 after). Only read_c/ includes
 * this header.
 */
#ifndef FR_READ_C_LIBCLANG_H
#define FR_READ_C_LIBCLANG_H

#include <stddef.h>

typedef void *CXIndex;
typedef void *CXTranslationUnit;
typedef void *CXTargetInfo;
typedef void *CXDiagnostic;
typedef void *CXDiagnosticSet;
typedef void *CXFile;
typedef void *CXClientData;
typedef void *CXEvalResult;
typedef void *CXPrintingPolicy;

typedef struct CXString {
    const void *data;
    unsigned private_flags;
} CXString;

struct CXUnsavedFile {
    const char *Filename;
    const char *Contents;
    unsigned long Length;
};

typedef struct CXSourceLocation {
    const void *ptr_data[2];
    unsigned int_data;
} CXSourceLocation;

typedef struct CXSourceRange {
    const void *ptr_data[2];
    unsigned begin_int_data;
    unsigned end_int_data;
} CXSourceRange;

typedef struct CXFileUniqueID {
    unsigned long long data[3]; /* device, inode, time of the last change */
} CXFileUniqueID;

typedef struct CXToken {
    unsigned int_data[4];
    void *ptr_data;
} CXToken;

typedef struct CXSourceRangeList {
    unsigned count;
    CXSourceRange *ranges;
} CXSourceRangeList;

enum CXPrintingPolicyProperty { CXPrintingPolicy_TerseOutput = 17 };

enum CXErrorCode {
    CXError_Success,
    CXError_Failure,
    CXError_Crashed,
    CXError_InvalidArguments,
    CXError_ASTReadError
};

enum CXDiagnosticSeverity {
    CXDiagnostic_Ignored,
    CXDiagnostic_Note,
    CXDiagnostic_Warning,
    CXDiagnostic_Error,
    CXDiagnostic_Fatal
};

enum CXCursorKind {
    CXCursor_UnexposedDecl = 1,
    CXCursor_StructDecl = 2,
    CXCursor_UnionDecl = 3,
    CXCursor_ClassDecl = 4,
    CXCursor_EnumDecl = 5,
    CXCursor_FieldDecl = 6,
    CXCursor_EnumConstantDecl = 7,
    CXCursor_FunctionDecl = 8,
    CXCursor_VarDecl = 9,
    CXCursor_ParmDecl = 10,
    CXCursor_ObjCInterfaceDecl = 11,
    CXCursor_ObjCImplementationDecl = 18,
    CXCursor_ObjCCategoryImplDecl = 19,
    CXCursor_TypedefDecl = 20,
    CXCursor_CXXMethod = 21,
    CXCursor_Namespace = 22,
    CXCursor_LinkageSpec = 23,
    CXCursor_Constructor = 24,
    CXCursor_Destructor = 25,
    CXCursor_ClassTemplate = 31,
    CXCursor_TypeAliasDecl = 36,
    CXCursor_TypeRef = 43,
    CXCursor_CXXBaseSpecifier = 44,
    CXCursor_InvalidFile = 70,
    CXCursor_NoDeclFound = 71,
    CXCursor_IntegerLiteral = 106,
    CXCursor_StringLiteral = 109,
    CXCursor_ParenExpr = 111,
    CXCursor_UnaryOperator = 112,
    CXCursor_InitListExpr = 119,
    CXCursor_CompoundStmt = 202,
    CXCursor_FirstAttr = 400,
    CXCursor_UnexposedAttr = 400,
    CXCursor_AnnotateAttr = 406,
    CXCursor_AsmLabelAttr = 407,
    CXCursor_PackedAttr = 408,
    CXCursor_VisibilityAttr = 417,
    CXCursor_WarnUnusedAttr = 439,
    CXCursor_WarnUnusedResultAttr = 440,
    CXCursor_AlignedAttr = 441,
    CXCursor_PreprocessingDirective = 500,
    CXCursor_MacroDefinition = 501,
    CXCursor_MacroExpansion = 502,
    CXCursor_InclusionDirective = 503
};

typedef struct CXCursor {
    enum CXCursorKind kind;
    int xdata;
    const void *data[3];
} CXCursor;

enum CXTypeKind {
    CXType_Invalid = 0,
    CXType_Unexposed = 1,
    CXType_Void = 2,
    CXType_Bool = 3,
    CXType_Char_U = 4,
    CXType_UChar = 5,
    CXType_Char16 = 6,
    CXType_Char32 = 7,
    CXType_UShort = 8,
    CXType_UInt = 9,
    CXType_ULong = 10,
    CXType_ULongLong = 11,
    CXType_UInt128 = 12,
    CXType_Char_S = 13,
    CXType_SChar = 14,
    CXType_WChar = 15,
    CXType_Short = 16,
    CXType_Int = 17,
    CXType_Long = 18,
    CXType_LongLong = 19,
    CXType_Int128 = 20,
    CXType_Float = 21,
    CXType_Double = 22,
    CXType_LongDouble = 23,
    CXType_NullPtr = 24,
    CXType_Float128 = 30,
    CXType_Half = 31,
    CXType_Float16 = 32,
    CXType_BFloat16 = 39,
    CXType_Ibm128 = 40,
    CXType_Complex = 100,
    CXType_Pointer = 101,
    CXType_BlockPointer = 102,
    CXType_LValueReference = 103,
    CXType_RValueReference = 104,
    CXType_Record = 105,
    CXType_Enum = 106,
    CXType_Typedef = 107,
    CXType_ObjCInterface = 108,
    CXType_ObjCObjectPointer = 109,
    CXType_FunctionNoProto = 110,
    CXType_FunctionProto = 111,
    CXType_ConstantArray = 112,
    CXType_Vector = 113,
    CXType_IncompleteArray = 114,
    CXType_VariableArray = 115,
    CXType_DependentSizedArray = 116,
    CXType_MemberPointer = 117,
    CXType_Auto = 118,
    CXType_Elaborated = 119,
    CXType_Attributed = 163,
    CXType_ExtVector = 176,
    CXType_Atomic = 177
};

typedef struct CXType {
    enum CXTypeKind kind;
    void *data[2];
} CXType;

enum CXCallingConv {
    CXCallingConv_Default = 0,
    CXCallingConv_C = 1,
    CXCallingConv_X86StdCall = 2,
    CXCallingConv_X86FastCall = 3,
    CXCallingConv_X86ThisCall = 4,
    CXCallingConv_X86Pascal = 5,
    CXCallingConv_AAPCS = 6,
    CXCallingConv_AAPCS_VFP = 7,
    CXCallingConv_X86RegCall = 8,
    CXCallingConv_Win64 = 10,
    CXCallingConv_X86_64SysV = 11,
    CXCallingConv_X86VectorCall = 12,
    CXCallingConv_Swift = 13,
    CXCallingConv_PreserveMost = 14,
    CXCallingConv_PreserveAll = 15,
    CXCallingConv_AArch64VectorCall = 16,
    CXCallingConv_Invalid = 100,
    CXCallingConv_Unexposed = 200
};

enum CXLinkageKind {
    CXLinkage_Invalid,
    CXLinkage_NoLinkage,
    CXLinkage_Internal,
    CXLinkage_UniqueExternal,
    CXLinkage_External
};
enum CXVisibilityKind {
    CXVisibility_Invalid,
    CXVisibility_Hidden,
    CXVisibility_Protected,
    CXVisibility_Default
};
enum CXTLSKind { CXTLS_None, CXTLS_Dynamic, CXTLS_Static };
enum CXAvailabilityKind {
    CXAvailability_Available,
    CXAvailability_Deprecated,
    CXAvailability_NotAvailable,
    CXAvailability_NotAccessible
};
enum CX_StorageClass {
    CX_SC_Invalid,
    CX_SC_None,
    CX_SC_Extern,
    CX_SC_Static,
    CX_SC_PrivateExtern,
    CX_SC_OpenCLWorkGroupLocal,
    CX_SC_Auto,
    CX_SC_Register
};
enum CXChildVisitResult { CXChildVisit_Break, CXChildVisit_Continue, CXChildVisit_Recurse };
enum CXEvalResultKind {
    CXEval_UnExposed,
    CXEval_Int,
    CXEval_Float,
    CXEval_ObjCStrLiteral,
    CXEval_StrLiteral,
    CXEval_CFStr,
    CXEval_Other
};
enum {
    CXTranslationUnit_DetailedPreprocessingRecord = 0x01,
    CXTranslationUnit_PrecompiledPreamble = 0x04,
    CXTranslationUnit_SkipFunctionBodies = 0x40,
    CXTranslationUnit_CreatePreambleOnFirstParse = 0x100,
    CXTranslationUnit_KeepGoing = 0x200,
    CXTranslationUnit_IncludeAttributedTypes = 0x1000,
    CXTranslationUnit_VisitImplicitAttributes = 0x2000
};

typedef enum CXChildVisitResult (*CXCursorVisitor)(CXCursor, CXCursor parent, CXClientData);

typedef int (*CXFieldVisitor)(CXCursor, CXClientData); /* 0: stop, 1: go on */

typedef void (*CXInclusionVisitor)(CXFile, CXSourceLocation *stack, unsigned depth, CXClientData);

/* The loaded library. Every member but the CLANG_NEW ones is set. */
typedef struct fr_libclang {
    void *handle; /* dlopen's; never closed: libclang does not survive being unloaded */
    unsigned major;
    const char *path; /* that it was loaded by, in the arena of the load */
#define CLANG(result, name, parameters)     result(*name) parameters;
#define CLANG_NEW(result, name, parameters) CLANG(result, name, parameters)
#include "read_c/libclang_functions.h"
#undef CLANG
#undef CLANG_NEW
} fr_libclang;

#endif
