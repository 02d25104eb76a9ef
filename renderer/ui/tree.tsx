import { ChevronDown, GripVertical } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import {
  Button,
  Collection,
  Tree as AriaTree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export interface TreeNode {
  readonly id: string
  /** In words, for a screen reader and for typing ahead. */
  readonly text: string
  readonly className: string
  readonly isBranch: boolean
  /** What is read in the row: name, notes, marks. */
  readonly content: ReactNode
  readonly children: readonly TreeNode[]
}

export type DropPosition = 'on' | 'before' | 'after'

interface TreeProps {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
  readonly folded: ReadonlySet<string>
  readonly onFold: (folded: ReadonlySet<string>) => void
  /** Undefined while nothing may be moved. */
  readonly onDrop: ((id: string, target: { id: string; position: DropPosition }) => void) | undefined
  /** Alt with an arrow moves the row that has the focus. */
  readonly onStep: ((id: string, step: 'up' | 'down') => void) | undefined
  readonly onDelete: ((id: string) => void) | undefined
  readonly moveLabel: (text: string) => string
  readonly foldLabel: (text: string) => string
}

/** A list within lists: folded and walked through with the arrows, moved with Alt and an arrow, or by dragging. */
export function Tree({ label, nodes, selected, folded, onSelect, onFold, ...rest }: TreeProps) {
  const { onDrop, onStep, onDelete } = rest
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove: ({ keys, target }) => {
      const [key] = keys
      if (key !== undefined) onDrop?.(String(key), { id: String(target.key), position: target.dropPosition })
    },
  })
  const branches = branchesOf(nodes)
  function onKeys(event: KeyboardEvent) {
    const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null
    const id = row?.getAttribute('data-key')
    if (id === null || id === undefined) return
    const step = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    if (event.altKey && step) onStep?.(id, step)
    else if (event.key === 'Delete' && event.target === row) onDelete?.(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div onKeyDownCapture={onKeys}>
      <AriaTree
        aria-label={label}
        className="tree"
        items={nodes}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected === undefined ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (key !== undefined) onSelect(String(key))
        }}
        expandedKeys={branches.filter((id) => !folded.has(id))}
        onExpandedChange={(keys) => {
          onFold(new Set(branches.filter((id) => !keys.has(id))))
        }}
        {...(onDrop && { dragAndDropHooks })}
      >
        {(node) => <Row node={node} mayMove={onDrop !== undefined} {...rest} />}
      </AriaTree>
    </div>
  )
}

interface RowProps extends Pick<TreeProps, 'moveLabel' | 'foldLabel'> {
  readonly node: TreeNode
  readonly mayMove: boolean
}

/** The library hands it an `id` and a `value` besides: none of them may reach the rows within. */
function Row({ node, mayMove, moveLabel, foldLabel }: RowProps) {
  return (
    <TreeItem id={node.id} textValue={node.text} className={classNames('tree-item', node.className)}>
      <TreeItemContent>
        <div className="tree-row">
          {mayMove && (
            <Button slot="drag" className="grip" aria-label={moveLabel(node.text)}>
              <Icon of={GripVertical} />
            </Button>
          )}
          {node.isBranch ? (
            <Button slot="chevron" className="fold" aria-label={foldLabel(node.text)}>
              <Icon of={ChevronDown} />
            </Button>
          ) : (
            <span className="fold" />
          )}
          {node.content}
        </div>
      </TreeItemContent>
      <Collection items={node.children}>
        {(child) => <Row node={child} mayMove={mayMove} moveLabel={moveLabel} foldLabel={foldLabel} />}
      </Collection>
    </TreeItem>
  )
}

function branchesOf(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap(({ id, isBranch, children }) => (isBranch ? [id, ...branchesOf(children)] : []))
}
