import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'

interface DayLineProps {
  readonly label: string
  /** "2024-03-04"; undefined while there is none. */
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
  /** In words for the person; the field is marked while it is there. */
  readonly error: string | undefined
  readonly isReadOnly: boolean
}

/** A day: day, month and year to type, and a calendar for those who would rather look. */
export function DayLine({ label, value, onChange, error, isReadOnly }: DayLineProps) {
  const say = useSay()
  return (
    <DatePicker<CalendarDate>
      className="field"
      value={value === undefined ? null : parseDate(value)}
      onChange={(day) => {
        onChange(day?.toString())
      }}
      isReadOnly={isReadOnly}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      granularity="day"
      shouldForceLeadingZeros={false}
    >
      <Label>{label}</Label>
      <Group className="area line day-box">
        <DateInput className="day-parts">
          {(segment) => <DateSegment className="day-part" segment={segment} />}
        </DateInput>
        {!isReadOnly && (
          <Button className="day-open" aria-label={say('lead.dates.calendar')}>
            <Icon of={CalendarDays} />
          </Button>
        )}
      </Group>
      {error !== undefined && <FieldError className="field-error">{error}</FieldError>}
      <Popover className="menu-popover">
        <Dialog aria-label={label}>
          <DayCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

function DayCalendar() {
  const say = useSay()
  return (
    <Calendar className="calendar" firstDayOfWeek="mon">
      <header>
        <Button slot="previous" aria-label={say('lead.dates.monthBefore')}>
          <Icon of={ChevronLeft} />
        </Button>
        <Heading level={3} />
        <Button slot="next" aria-label={say('lead.dates.monthAfter')}>
          <Icon of={ChevronRight} />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short">
        {(date) => <CalendarCell className="calendar-day" date={date} />}
      </CalendarGrid>
    </Calendar>
  )
}
