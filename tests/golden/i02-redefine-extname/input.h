/* I02 */
#pragma redefine_extname old_f new_f
int old_f(void);
