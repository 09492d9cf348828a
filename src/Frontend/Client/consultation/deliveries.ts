/** Which messages of this side may not have arrived. The other side says how many it has heard; that is counted anew on every connection. */
export class Deliveries {
  private last = 0;
  private heard = 0;
  private onTheWay: number[] = [];

  /** Numbers a message that goes out. */
  sent(): number {
    this.onTheWay.push(++this.last);
    return this.last;
  }

  /** The other side has heard so many on the connection that stands. */
  arrived(count: number): void {
    this.onTheWay.splice(0, Math.max(0, count - this.heard));
    this.heard = Math.max(count, this.heard);
  }

  /** The connection is given up: what was on its way on it may be lost. */
  dropped(): readonly number[] {
    const lost = this.onTheWay;
    [this.onTheWay, this.heard] = [[], 0];
    return lost;
  }
}
