// Brings the device check to life outside any page of the service.
import { mountDeviceCheck } from "../../../src/Frontend/Client/waiting-room/device-check";
import { part, textsOf } from "../../../src/Frontend/Client/consultation/parts";

const root = part(document, "device-check");
const check = mountDeviceCheck(root, textsOf(root), JSON.parse(part(root, "ice").textContent!), (it) => {
  document.documentElement.dataset["ready"] = String(it.isReady);
});
document.documentElement.dataset["ready"] = String(check.isReady);
