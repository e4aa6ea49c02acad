/**
 * By attribute, the values with which a part looks or reads differently; `''` is an attribute that says something by being
 * there. A list is empty where no value of its own changes what a person gets. A test finds a story for each value.
 */
export type PartStates<Attribute extends string> = Readonly<Record<Attribute, readonly string[]>>;
