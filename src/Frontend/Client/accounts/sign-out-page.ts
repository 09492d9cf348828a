import { forgetKeys } from "../keys/store";

void forgetKeys();
