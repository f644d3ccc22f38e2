/** The rules a person can see while typing; the backend checks them again, with reserved words and uniqueness. */
export const handleRules = [
  {
    key: "length",
    label: "3 to 30 characters",
    holds: (h: string) => h.length >= 3 && h.length <= 30,
  },
  {
    key: "letters",
    label: "small letters a–z, digits and hyphens",
    holds: (h: string) => /^[a-z0-9-]+$/.test(h),
  },
  {
    key: "hyphens",
    label: "single hyphens, only between letters or digits",
    holds: (h: string) => h !== "" && !/^-|-$|--/.test(h),
  },
] as const
