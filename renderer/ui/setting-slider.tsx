import type { ReactNode } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useSay } from './say.tsx'

interface SettingSliderProps {
  readonly label: string
  /** In percent. */
  readonly value: number
  readonly range: { readonly minimum: number; readonly maximum: number; readonly step: number }
  readonly onChange: (percent: number) => void
  /** Pictures of the least and the most. */
  readonly ends: readonly [ReactNode, ReactNode]
}

/** A number in percent, on a line between two pictures. */
export function SettingSlider({ label, value, range, onChange, ends: [least, most] }: SettingSliderProps) {
  const say = useSay()
  return (
    <Slider
      className="setting size"
      value={value}
      minValue={range.minimum}
      maxValue={range.maximum}
      step={range.step}
      onChange={onChange}
    >
      <Label>{label}</Label>
      <SliderOutput>{say('common.percent', { percent: value })}</SliderOutput>
      <div className="size-row">
        <span className="size-small" aria-hidden="true">
          {least}
        </span>
        <SliderTrack className="track">
          {({ state }) => (
            <>
              <span className="track-fill" style={{ width: `${String(state.getThumbPercent(0) * 100)}%` }} />
              <SliderThumb className="thumb" />
            </>
          )}
        </SliderTrack>
        <span className="size-big" aria-hidden="true">
          {most}
        </span>
      </div>
    </Slider>
  )
}
