// What is typed in a form, without the files that are chosen: those are sent when they are added, and not with every draft.
export function typed(form) {
  const answers = new FormData(form);
  answers.delete("_files");
  return answers;
}
