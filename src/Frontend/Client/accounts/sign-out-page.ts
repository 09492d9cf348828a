import { forgetKeys } from "../keys/store";
import { forgetSeen } from "../notices/knock-choice";
import { forgetReturn } from "./registration";

void forgetKeys();
forgetReturn();
forgetSeen();
sessionStorage.clear();
