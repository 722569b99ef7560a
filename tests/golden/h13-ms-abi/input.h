/* H13 */
int __attribute__((ms_abi)) a(int x);
int __attribute__((sysv_abi)) b(int x);
struct s {
    int (__attribute__((ms_abi)) *callback)(int x);
};
int __attribute__((ms_abi)) refused(const char *format, ...);
