// On every page: the way out, the visitor's time zone, times that stay true, arrow keys among free times.
import { watchExit } from "./exit";
import { keepRelativeTimes } from "./relative-times";
import { walkSlots } from "./slots";
import { rememberZone } from "./zone";

watchExit(document);
rememberZone(document);
keepRelativeTimes(document);
walkSlots(document);
