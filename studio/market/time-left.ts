/** How long something is still open, in words such as "2 d 5 h left", from milliseconds. */
export function describeTimeLeft(milliseconds: number): string {
  if (milliseconds <= 0) return 'over';
  const minutes = Math.ceil(milliseconds / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, days === 0 && rest > 0 && `${rest} min`];
  return `${parts.filter(Boolean).join(' ')} left`;
}
