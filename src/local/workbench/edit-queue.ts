/** developers.google.com/apps-script/guides/triggers: `onEdit` runs one at a time, and at most two edits wait for it. */
const WAITING = 2;

/** The edits of each file that `onEdit` has yet to hear of; those that come when the queue is full are never told. */
export class EditQueue {
  private readonly queues = new Map<string, { running: Promise<void>; waiting: number }>();

  async take(fileId: string, run: () => Promise<void>): Promise<void> {
    const queue = this.queues.get(fileId) ?? { running: Promise.resolve(), waiting: 0 };
    this.queues.set(fileId, queue);
    // The one that runs counts too.
    if (queue.waiting > WAITING) return;
    queue.waiting++;
    queue.running = queue.running.then(run).finally(() => queue.waiting--);
    await queue.running;
  }
}
