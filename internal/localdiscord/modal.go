package localdiscord

// A Modal is a form that the bot opened for one user.
type Modal struct {
	ID         string      `json:"id"`
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`

	opened *interaction
}

// openModal takes a modal as the answer to an interaction and shows it to its user. The
// lock is held.
func (s *Server) openModal(in *interaction, c *call) error {
	var body struct {
		Data Modal `json:"data"`
	}
	if err := c.into(&body); err != nil {
		return err
	}
	m := &body.Data
	if faults := reviewModal(m); len(faults) > 0 {
		return badForm(faults...)
	}
	completed(m.Components)
	m.ID, m.opened = s.newID(), in
	in.modal = m
	s.modals[m.ID] = m
	s.tell(in.user.User.ID, localEvent{Type: "modal", Modal: m, Answers: in.id})
	return nil
}

// reviewModal lists what is wrong with a modal beyond what the schemas say.
func reviewModal(m *Modal) []fieldFault {
	var all []fieldFault
	path := []string{"data", "components"}
	if len(m.Components) > maxRows {
		all = append(all, fieldFault{path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length."})
	}
	ids := map[string]bool{}
	walkAll(m.Components, path, func(c *Component, p []string) {
		if !c.answers() {
			return
		}
		if ids[c.CustomID] {
			all = append(all, fieldFault{under(p, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"})
		}
		ids[c.CustomID] = true
		if c.Type == textInput && c.MinLength != nil && c.MaxLength != nil && *c.MinLength > *c.MaxLength {
			all = append(all, fieldFault{under(p, "min_length"), "TEXT_INPUT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH", "The min length cannot be greater than max length"})
		}
	})
	return all
}
