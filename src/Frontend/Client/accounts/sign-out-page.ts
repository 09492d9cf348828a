import { forgetKeys } from "../keys/store";
import { forgetReturn } from "./registration";

void forgetKeys();
forgetReturn();
sessionStorage.clear();
