import {
  FileText,
  GraduationCap,
  type IconNode,
  Link as LinkIcon,
  MessagesSquare,
  Package,
  Video,
} from "lucide"

interface Kind {
  /** Heading over a creator's offers of this kind. */
  heading: string
  icon: IconNode
}

const kinds: Record<string, Kind> = {
  file: { heading: "Files", icon: FileText },
  link: { heading: "Links", icon: LinkIcon },
  session: { heading: "Sessions", icon: Video },
  telegram: { heading: "Communities", icon: MessagesSquare },
  course: { heading: "Courses", icon: GraduationCap },
}

/** How a benefit kind is called and drawn; a kind we have no words for still has a place. */
export function kindOf(kind: string | undefined): Kind {
  return (kind ? kinds[kind] : undefined) ?? { heading: "More", icon: Package }
}
