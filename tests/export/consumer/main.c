#include "shapes.h"

int main(void)
{
    uint32_t half = 0;
    return !(shapes_abi_check() == 0 && shapes_half(4, &half, NULL) == shapes_OK && half == 2);
}
