const shape =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](\d\d?):(\d\d?):(\d\d?)([.,]\d+)?(Z|[-+]\d\d:\d\d))| +(\d\d?):(\d\d?):(\d\d?)([.,]\d+)?)?$/;

/** What Go prints of the time that a YAML text stands for, in UTC; undefined where it stands for none. */
export function goTimeText(text: string): string | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const clock = match[4] === undefined ? match.slice(9, 13) : match.slice(4, 8);
  const [hour, minute, second] = clock.slice(0, 3).map((part) => Number(part ?? 0)) as [number, number, number];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  const zone = zoneText(match[8] ?? 'Z');
  if (!isDay || hour > 23 || minute > 59 || second > 59 || zone === undefined) return undefined;
  const date = `${match[1]}-${two(month)}-${two(day)}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)}${fractionText(clock[3] ?? '')} ${zone}`;
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Nanoseconds at most, without zeros at the end. */
function fractionText(fraction: string): string {
  const digits = fraction.slice(1, 10).replace(/0+$/, '');
  return digits === '' ? '' : `.${digits}`;
}

function zoneText(zone: string): string | undefined {
  if (zone === 'Z' || /^[-+]00:00$/.test(zone)) return '+0000 UTC';
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (hours > 24 || minutes > 60) return undefined;
  const whole = hours * 60 + minutes;
  const offset = `${zone[0]}${two(Math.floor(whole / 60))}${two(whole % 60)}`;
  return `${offset} ${offset}`;
}
