import { roleKeys, type Role } from '../../domain/ratings/roles.ts';
import { roleWords } from '../../i18n/role-words.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The words for leaving it open. */
  readonly none: string;
  /** The choice where the island holds it; without it the page's own form does. */
  readonly value?: Role | '' | undefined;
  readonly onChange?: (role: Role | undefined) => void;
}

/** From whose point of view somebody rates or writes. */
export function RoleField({ id, label, none, value, onChange }: Props) {
  return (
    <div className="widget-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name="role"
        value={value}
        onChange={({ target }) => onChange?.(roleKeys.find((key) => key === target.value))}
      >
        <option value="">{none}</option>
        {roleKeys.map((key) => (
          <option key={key} value={key}>
            {roleWords[key]}
          </option>
        ))}
      </select>
    </div>
  );
}
