#include "shapes.hpp"

int main()
{
    return !(shapes_abi_check() == 0 && shapes::half(4) == 2 &&
             shapes::Words("one two").first().text() == "one");
}
